package vn.thao.competency.entity;

/** Where evidence comes from. Self-rating is kept apart and never counts as attained. */
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
}
