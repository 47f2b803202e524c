package vn.thao.law.entity;

import java.time.LocalDate;

/** What the dates say about a day; nowhere stored. */
public enum InstrumentStatus {
  COMING,
  IN_FORCE,
  EXPIRED,
  /** The day it comes into force has not been seen. */
  UNKNOWN;

  /**
   * @param from the first day or null
   * @param to the last day or null
   */
  public static InstrumentStatus on(LocalDate day, LocalDate from, LocalDate to) {
    if (to != null && day.isAfter(to)) {
      return EXPIRED;
    }
    if (from == null) {
      return UNKNOWN;
    }
    return day.isBefore(from) ? COMING : IN_FORCE;
  }
}
