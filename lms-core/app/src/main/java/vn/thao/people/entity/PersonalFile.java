package vn.thao.people.entity;

/** What is held of a person, as a ZIP file. */
public record PersonalFile(String name, byte[] bytes) {}
