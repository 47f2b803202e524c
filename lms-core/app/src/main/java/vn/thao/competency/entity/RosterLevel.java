package vn.thao.competency.entity;

/** The level that somebody has attained in a competency; 0 when none. */
public record RosterLevel(String competency, int level) {}
