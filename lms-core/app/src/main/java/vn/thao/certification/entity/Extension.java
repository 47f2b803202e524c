package vn.thao.certification.entity;

import java.time.LocalDate;

/**
 * More time that an officer gives one person for what was earned up to the first day.
 *
 * @param from the day on which it was given; before it, nobody had more time
 * @param until the last day of validity by it
 */
public record Extension(LocalDate from, LocalDate until, String reason) {

  /** Whether it lengthens this period as it is looked at on a day. */
  boolean reaches(Period period, LocalDate day) {
    return !from.isAfter(day) && !period.earnedOn().isAfter(from) && until.isAfter(period.until());
  }
}
