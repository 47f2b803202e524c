package vn.thao.certification.entity;

/** A course that a programme asks for. */
public record ProgrammeCourse(long id, String code) {}
