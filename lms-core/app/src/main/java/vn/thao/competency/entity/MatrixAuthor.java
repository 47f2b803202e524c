package vn.thao.competency.entity;

/** Somebody who wrote in a draft. */
public record MatrixAuthor(long person, String name) {}
