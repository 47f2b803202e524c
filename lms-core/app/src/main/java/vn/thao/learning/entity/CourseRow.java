package vn.thao.learning.entity;

import java.time.Instant;

/**
 * A course in a person's list.
 *
 * @param periods teaching periods (tiết)
 * @param registrationId null when the person has not registered
 * @param completedAt null until every activity is done
 */
public record CourseRow(
    String code,
    long versionId,
    String title,
    String summary,
    int periods,
    Long registrationId,
    Instant completedAt,
    int activities,
    int done) {

  public int percent() {
    return activities == 0 ? 0 : 100 * done / activities;
  }

  public boolean isRegistered() {
    return registrationId != null;
  }

  /** One of the house's status words. */
  public String status() {
    if (completedAt != null) {
      return "completed";
    }
    return isRegistered() && done > 0 ? "learning" : "not-begun";
  }
}
