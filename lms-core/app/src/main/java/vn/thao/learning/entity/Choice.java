package vn.thao.learning.entity;

/** Something to choose from on a form: its code, its words, and how deep it stands in a tree. */
public record Choice(String code, String label, int depth) {}
