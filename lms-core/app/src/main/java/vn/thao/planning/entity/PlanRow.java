package vn.thao.planning.entity;

/**
 * A plan in a list.
 *
 * @param reached lines whose level is attained
 * @param lines of the edition that stands
 */
public record PlanRow(Plan plan, Plan.State state, int reached, int lines) {}
