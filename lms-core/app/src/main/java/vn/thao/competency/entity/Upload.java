package vn.thao.competency.entity;

/** A file as it was handed in. */
public record Upload(String name, byte[] bytes) {}
