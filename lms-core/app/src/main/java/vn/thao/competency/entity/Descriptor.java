package vn.thao.competency.entity;

/** What a level of a competency looks like in practice. */
public record Descriptor(int level, Wording text) {}
