package vn.thao.planning.entity;

/** Who agrees to a plan: each for themselves. */
public enum PlanSide {
  PERSON,
  HEAD
}
