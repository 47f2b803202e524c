package vn.thao.competency.entity;

import java.time.LocalDate;

/**
 * Who is on duty from a day to another, both counted.
 *
 * @param fullName null when the person lies outside the reader's scope
 * @param standing whether the person belongs to the roster on all of these days that are left
 */
public record DutyTurn(
    long id, long person, String fullName, LocalDate from, LocalDate to, boolean standing) {

  /** Somebody who was dismissed is still to be on duty on the day or later. */
  public boolean isOrphaned(LocalDate day) {
    return !standing && !to.isBefore(day);
  }

  boolean on(LocalDate day) {
    return !from.isAfter(day) && !to.isBefore(day);
  }
}
