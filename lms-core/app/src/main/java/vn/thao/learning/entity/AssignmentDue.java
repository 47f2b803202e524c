package vn.thao.learning.entity;

import java.time.LocalDate;
import java.util.Arrays;
import vn.thao.platform.entity.Refused;

/**
 * Until when a rule wants the course completed.
 *
 * @param on of {@link Kind#DAY}, else null
 * @param days of the other kinds, else null
 */
public record AssignmentDue(Kind kind, LocalDate on, Integer days) {

  private static final int MOST_DAYS = 730;

  /** What the due date is counted from. */
  public enum Kind {
    /** The same day for everybody. */
    DAY,
    /** So many days after the rule began to concern the person. */
    AFTER_ENTRY,
    /** So many days after the rule came into force. */
    AFTER_START
  }

  /**
   * As an officer typed it.
   *
   * @throws Refused naming what is missing or out of range
   */
  public static AssignmentDue typed(String kind, LocalDate on, String days) {
    var known =
        Arrays.stream(Kind.values())
            .filter(each -> each.name().equals(kind))
            .findFirst()
            .orElseThrow(() -> new Refused("assignment-rule.due-needed"));
    if (known == Kind.DAY) {
      if (on == null) {
        throw new Refused("assignment-rule.due-day-needed");
      }
      return new AssignmentDue(known, on, null);
    }
    if (!days.matches("\\d{1,3}")
        || Integer.parseInt(days) < 1
        || Integer.parseInt(days) > MOST_DAYS) {
      throw new Refused("assignment-rule.due-days-wrong", MOST_DAYS);
    }
    return new AssignmentDue(known, null, Integer.parseInt(days));
  }

  /**
   * @param since the day since which the person fulfils the condition
   * @param start the rule's first day; nobody is concerned before it
   */
  public LocalDate of(LocalDate since, LocalDate start) {
    return switch (kind) {
      case DAY -> on;
      case AFTER_START -> start.plusDays(days);
      case AFTER_ENTRY -> (since.isAfter(start) ? since : start).plusDays(days);
    };
  }
}
