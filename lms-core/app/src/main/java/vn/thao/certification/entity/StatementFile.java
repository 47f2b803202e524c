package vn.thao.certification.entity;

/** The printed statement and the name to save it under. */
public record StatementFile(String name, byte[] bytes) {}
