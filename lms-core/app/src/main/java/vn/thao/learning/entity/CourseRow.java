package vn.thao.learning.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A course in a person's list.
 *
 * @param periods teaching periods (tiết)
 * @param registrationId null when the person has not registered
 * @param completedAt null until every activity is done
 * @param due the last day to complete it when the person is nominated (được cử học); null: is not
 * @param reason of that nomination; null: is not nominated
 * @param today what the status is a function of
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
    int done,
    LocalDate due,
    String reason,
    LocalDate today) {

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
    if (due != null && today.isAfter(due)) {
      return "overdue";
    }
    return isRegistered() && done > 0 ? "learning" : "not-begun";
  }

  /** Was nominated and still has it before them. */
  public boolean isDue() {
    return due != null && completedAt == null;
  }
}
