package vn.thao.competency.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that speaks for a person's level in a competency, as read from the ledger. The ledger
 * is append-only: evidence that turns out wrong is revoked or corrected by a new row that names it,
 * and shows as such, but is never changed or removed. Evidence that was replaced is not handed to
 * {@link Levels}.
 *
 * @param id 0 when it is yet to be written
 * @param assessor the person who judged; null when nobody did, or nobody known
 * @param validUntil the last day on which it counts; null when it doesn't age
 */
public record Evidence(
    long id,
    String competency,
    int level,
    EvidenceSource source,
    Long assessor,
    LocalDate observedOn,
    LocalDate validUntil,
    String titleVi,
    String titleEn,
    Instant recordedAt) {

  /** That nobody judged in person. */
  public Evidence(
      String competency,
      int level,
      EvidenceSource source,
      LocalDate observedOn,
      LocalDate validUntil,
      String titleVi,
      String titleEn,
      Instant recordedAt) {
    this(0, competency, level, source, null, observedOn, validUntil, titleVi, titleEn, recordedAt);
  }

  public boolean countsOn(LocalDate date) {
    return isKnownBy(date) && !isExpiredOn(date);
  }

  /** It counted on that day or on one before. */
  public boolean isKnownBy(LocalDate date) {
    return source.counts() && !observedOn.isAfter(date);
  }

  public boolean isExpiredOn(LocalDate date) {
    return validUntil != null && validUntil.isBefore(date);
  }
}
