package vn.thao.competency.entity;

import java.time.LocalDate;

/**
 * Who is on duty from a day to another, both counted.
 *
 * @param fullName null when the person lies outside the reader's scope
 */
public record DutyTurn(long id, long person, String fullName, LocalDate from, LocalDate to) {

  boolean on(LocalDate day) {
    return !from.isAfter(day) && !to.isBefore(day);
  }
}
