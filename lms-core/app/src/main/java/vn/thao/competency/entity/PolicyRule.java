package vn.thao.competency.entity;

/** Which evidence decides when pieces of it speak for different levels. */
public enum PolicyRule {
  /** The highest that has not run out. */
  HIGHEST,
  /** None higher than the newest, even when that has run out; of one day the highest. */
  LATEST
}
