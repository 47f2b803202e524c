package vn.thao.certification.entity;

import java.time.LocalDate;

/**
 * An officer's measure against what somebody has earned in a programme.
 *
 * @param revocation ends for good what was earned up to its first day; otherwise a suspension
 * @param to the last day of a suspension; null while it is open, and for a revocation
 */
public record Sanction(boolean revocation, LocalDate from, LocalDate to, String reason) {

  boolean isOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
