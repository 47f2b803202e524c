package vn.thao.platform.entity;

/** One of the first steps, and whether it has been taken. */
public record FirstStepRow(String name, boolean done, String link) {}
