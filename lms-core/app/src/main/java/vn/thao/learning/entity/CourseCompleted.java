package vn.thao.learning.entity;

import java.time.Instant;

/** News: the last required activity of a course is done. Told within the same transaction. */
public record CourseCompleted(long registrationId, long personId, long versionId, Instant at) {

  /**
   * The rule under which the ledger records what a completed course stands for; the reference is
   * the registration.
   */
  public static final String EVIDENCE_RULE = "course-outcome";
}
