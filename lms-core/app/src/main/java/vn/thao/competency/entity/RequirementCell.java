package vn.thao.competency.entity;

/** Where a position and a competency meet. */
public record RequirementCell(long position, long competency) {}
