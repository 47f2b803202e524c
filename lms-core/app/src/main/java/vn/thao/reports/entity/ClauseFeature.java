package vn.thao.reports.entity;

/** A page of this system that carries a clause out. */
public record ClauseFeature(String noun, String path) {}
