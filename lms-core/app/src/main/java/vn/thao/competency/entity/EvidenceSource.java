package vn.thao.competency.entity;

/**
 * Where evidence comes from. Self-rating is kept apart and never counts as attained; a measurement
 * alone (a test that a machine marks) shows knowledge, everything else somebody at work.
 */
public enum EvidenceSource {
  MEASUREMENT,
  APPRAISAL,
  EXERCISE,
  REHEARSAL,
  WORKPLACE,
  PRIOR,
  SELF;

  public boolean counts() {
    return this != SELF;
  }

  /** Somebody has looked at what the person can do. */
  public boolean isJudged() {
    return isPractice() || this == PRIOR;
  }

  /** The person did it, on the day of the evidence. */
  public boolean isPractice() {
    return this == APPRAISAL || this == EXERCISE || this == REHEARSAL || this == WORKPLACE;
  }
}
