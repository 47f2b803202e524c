package vn.thao.learning.entity;

import java.time.LocalDate;

/** How far a nomination has come on a day: a function of its due date and of what was done. */
public enum NominationStatus {
  NOT_BEGUN("not-begun"),
  LEARNING("learning"),
  COMPLETED("completed"),
  /** The due date has passed without completion, begun or not. */
  OVERDUE("overdue");

  private final String word;

  NominationStatus(String word) {
    this.word = word;
  }

  /**
   * @param begun the day the first activity was begun; null: not yet
   * @param completed null: not yet; a late completion is a completion
   */
  public static NominationStatus on(
      LocalDate day, LocalDate due, LocalDate begun, LocalDate completed) {
    if (completed != null && !completed.isAfter(day)) {
      return COMPLETED;
    }
    if (day.isAfter(due)) {
      return OVERDUE;
    }
    return begun != null && !begun.isAfter(day) ? LEARNING : NOT_BEGUN;
  }

  /** One of the house's status words. */
  public String word() {
    return word;
  }
}
