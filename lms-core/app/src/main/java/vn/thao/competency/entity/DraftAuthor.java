package vn.thao.competency.entity;

/** Somebody who wrote in a draft. */
public record DraftAuthor(long person, String name) {}
