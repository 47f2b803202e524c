package vn.thao.competency.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that speaks for a person's level in a competency, as read from the ledger. The ledger
 * is append-only: evidence that turns out wrong is retracted, and shows as such, but never removed.
 *
 * @param validUntil the last day on which it counts; null when it doesn't age
 */
public record Evidence(
    String competency,
    int level,
    EvidenceSource source,
    LocalDate observedOn,
    LocalDate validUntil,
    String titleVi,
    String titleEn,
    Instant recordedAt) {

  public boolean countsOn(LocalDate date) {
    return source.counts() && !observedOn.isAfter(date) && !isExpiredOn(date);
  }

  public boolean isExpiredOn(LocalDate date) {
    return validUntil != null && validUntil.isBefore(date);
  }
}
