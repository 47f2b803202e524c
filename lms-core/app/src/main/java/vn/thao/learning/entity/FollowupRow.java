package vn.thao.learning.entity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A learner as the trainer follows them: where, since when, and whether stuck. Never an answer.
 *
 * @param place the module and activity last opened, in the reader's language; null: none yet
 * @param last the day of the last event, or of the registration
 * @param failed the activity that was failed at least twice and never passed; null: none
 * @param completed null: not yet
 */
public record FollowupRow(
    long registrationId,
    String fullName,
    int done,
    int activities,
    String place,
    LocalDate last,
    String failed,
    LocalDate completed) {

  /** Days without an event after which somebody is taken to be stuck. */
  public static final int SILENCE = 14;

  /** How often the same activity may be failed before somebody is taken to be stuck. */
  public static final int FAILURES = 2;

  public boolean isStuckOn(LocalDate day) {
    return completed == null && (failed != null || isSilentOn(day));
  }

  public boolean isSilentOn(LocalDate day) {
    return completed == null && ChronoUnit.DAYS.between(last, day) >= SILENCE;
  }

  public String status() {
    return completed != null ? "completed" : place == null ? "not-begun" : "learning";
  }

  public int percent() {
    return activities == 0 ? 0 : 100 * done / activities;
  }

  public FollowupRow at(String where) {
    return new FollowupRow(
        registrationId, fullName, done, activities, where, last, failed, completed);
  }
}
