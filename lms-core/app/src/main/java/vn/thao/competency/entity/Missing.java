package vn.thao.competency.entity;

/** What a level still lacks. */
public enum Missing {
  /** Evidence of this level or a higher one that has not run out. */
  EVIDENCE,
  /** The newest evidence is lower, and the policy goes by the newest. */
  NEWEST,
  /** Evidence from a second source. */
  SOURCE,
  /** A judgement of what the person did; so far there are tests only. */
  APPRAISAL,
  /** The judgement of a second assessor. */
  PANEL
}
