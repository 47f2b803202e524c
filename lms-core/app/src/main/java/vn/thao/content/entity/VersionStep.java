package vn.thao.content.entity;

/**
 * What somebody does with a version of a course: {@code DRAFT → IN_REVIEW → PUBLISHED → RETIRED}, a
 * draft may be thrown away, and a review may end where it began. Every step is kept, with who took
 * it and when.
 */
public enum VersionStep {
  STARTED(null, VersionStatus.DRAFT),
  SAVED(VersionStatus.DRAFT, VersionStatus.DRAFT),
  SENT(VersionStatus.DRAFT, VersionStatus.IN_REVIEW),
  WITHDRAWN(VersionStatus.IN_REVIEW, VersionStatus.DRAFT),
  RETURNED(VersionStatus.IN_REVIEW, VersionStatus.DRAFT),
  /** By a second person, or by the system for the courses it ships, which come reviewed. */
  PUBLISHED(VersionStatus.IN_REVIEW, VersionStatus.PUBLISHED),
  RETIRED(VersionStatus.PUBLISHED, VersionStatus.RETIRED),
  DISCARDED(VersionStatus.DRAFT, VersionStatus.DISCARDED);

  private final VersionStatus before;
  private final VersionStatus after;

  VersionStep(VersionStatus before, VersionStatus after) {
    this.before = before;
    this.after = after;
  }

  /** The status it needs; null: there was no version yet. */
  public VersionStatus before() {
    return before;
  }

  public VersionStatus after() {
    return after;
  }

  /** Whoever takes one of these is an author of the version, and can't approve it. */
  public boolean isAuthors() {
    return this == STARTED || this == SAVED || this == SENT;
  }

  /**
   * The status that follows.
   *
   * @throws IllegalStateException when the step can't be taken from there
   */
  public VersionStatus from(VersionStatus status) {
    var shipped = this == PUBLISHED && status == null;
    if (before != status && !shipped) {
      throw new IllegalStateException(this + " after " + status);
    }
    return after;
  }
}
