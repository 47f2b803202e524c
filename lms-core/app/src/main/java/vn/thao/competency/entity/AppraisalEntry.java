package vn.thao.competency.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.Refused;

/**
 * What an assessor says of somebody.
 *
 * @param validUntil the last day on which it counts; null: it doesn't age
 * @param clause id of a clause of the law; null: none
 * @param mark of the form that was filled in, so that sending it twice is like sending it once
 * @param replaces the own evidence that this corrects; null: none
 * @param reason of the correction
 */
public record AppraisalEntry(
    String competency,
    int level,
    EvidenceSource source,
    LocalDate observedOn,
    LocalDate validUntil,
    String note,
    String reference,
    Long clause,
    String mark,
    Long replaces,
    String reason) {

  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final int LONGEST_NOTE = 2000;
  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_MARK = 60;

  /**
   * @throws Refused when it can't be so
   */
  public void check(LocalDate today) {
    if (source != EvidenceSource.APPRAISAL && source != EvidenceSource.WORKPLACE) {
      throw new Refused("appraisals.no-source");
    }
    if (observedOn == null || observedOn.isAfter(today) || observedOn.isBefore(FIRST_DAY)) {
      throw new Refused("appraisals.bad-day");
    }
    if (validUntil != null && validUntil.isBefore(observedOn)) {
      throw new Refused("appraisals.bad-until");
    }
    if (note.isBlank() || note.length() > LONGEST_NOTE) {
      throw new Refused("appraisals.no-note", LONGEST_NOTE);
    }
    if (reference.length() > LONGEST_LINE) {
      throw new Refused("appraisals.long-reference", LONGEST_LINE);
    }
    if (mark.isBlank() || mark.length() > LONGEST_MARK) {
      throw new Refused("appraisals.no-mark");
    }
    if (replaces != null) {
      checkReason(reason);
    }
  }

  /**
   * @throws Refused when there is none
   */
  public static void checkReason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_LINE) {
      throw new Refused("appraisals.no-reason", LONGEST_LINE);
    }
  }
}
