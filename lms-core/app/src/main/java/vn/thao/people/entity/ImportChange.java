package vn.thao.people.entity;

/** A value that would be replaced; empty: there was none, or there would be none. */
public record ImportChange(String column, String before, String after) {}
