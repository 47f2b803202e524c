package vn.thao.learning.entity;

import java.time.LocalDate;

/**
 * One person's nomination to one course, with the days that its status follows from.
 *
 * @param begun the day the first activity was begun; null: not yet
 * @param completed the day the course was completed; null: not yet
 * @param reminded the day of the last reminder; null: never
 * @param rule code of the rule that nominated the person; null: an officer did
 */
public record NominationFact(
    long id,
    long personId,
    String fullName,
    String course,
    LocalDate due,
    LocalDate nominated,
    String reason,
    LocalDate begun,
    LocalDate completed,
    LocalDate reminded,
    String rule) {

  public NominationStatus on(LocalDate day) {
    return NominationStatus.on(day, due, begun, completed);
  }
}
