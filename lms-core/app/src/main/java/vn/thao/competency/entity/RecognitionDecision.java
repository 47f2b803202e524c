package vn.thao.competency.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.Refused;

/**
 * What a reviewer says to an application.
 *
 * @param level that is recognised, no higher than the one asked for
 * @param validUntil the last day on which it counts; null: it doesn't age
 * @param reason needed for a refusal
 */
public record RecognitionDecision(
    boolean accepted, int level, LocalDate validUntil, String reason) {

  private static final int LONGEST = 500;

  /**
   * @throws Refused when it can't be so
   */
  public void check(int asked, LocalDate achievedOn) {
    if (reason.length() > LONGEST || !accepted && reason.isBlank()) {
      throw new Refused("appraisals.no-reason", LONGEST);
    }
    if (accepted && level > asked) {
      throw new Refused("recognitions.higher");
    }
    if (accepted && validUntil != null && validUntil.isBefore(achievedOn)) {
      throw new Refused("appraisals.bad-until");
    }
  }
}
