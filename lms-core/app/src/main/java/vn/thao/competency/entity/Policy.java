package vn.thao.competency.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.Refused;

/**
 * How a level of one competency follows from evidence, from one day to another. A level that is
 * reached by a threshold, and all above it, ask for more than one piece of evidence; 0 means that
 * no level does.
 *
 * @param twoSourcesFrom from this level on two different sources must agree
 * @param appraisalFrom from this level on a test alone does not do: somebody must have judged what
 *     the person did ({@link EvidenceSource#isJudged()})
 * @param panelFrom from this level on two different assessors must agree
 * @param currencyMonths practice counts as recent for so many months; 0: nobody asks. It is shown
 *     beside the level and never lowers it.
 * @param validTo the last day; null while it stands
 */
public record Policy(
    PolicyRule rule,
    int twoSourcesFrom,
    int appraisalFrom,
    int panelFrom,
    int currencyMonths,
    LocalDate validFrom,
    LocalDate validTo) {

  public static final int HIGHEST_LEVEL = 5;
  public static final int MOST_MONTHS = 120;

  /** Where nobody has set any: the table of levels of the framework (decision 0023). */
  public static final Policy DEFAULT = new Policy(PolicyRule.HIGHEST, 4, 3, 5, 0, null, null);

  public Policy {
    if (isNoLevel(twoSourcesFrom) || isNoLevel(appraisalFrom) || isNoLevel(panelFrom)) {
      throw new Refused("policies.bad-level", HIGHEST_LEVEL);
    }
    if (currencyMonths < 0 || currencyMonths > MOST_MONTHS) {
      throw new Refused("policies.bad-months", MOST_MONTHS);
    }
  }

  private static boolean isNoLevel(int from) {
    return from < 0 || from > HIGHEST_LEVEL;
  }

  public boolean asksTwoSources(int level) {
    return twoSourcesFrom > 0 && level >= twoSourcesFrom;
  }

  public boolean asksAppraisal(int level) {
    return appraisalFrom > 0 && level >= appraisalFrom;
  }

  public boolean asksPanel(int level) {
    return panelFrom > 0 && level >= panelFrom;
  }

  public boolean asksCurrency() {
    return currencyMonths > 0;
  }

  boolean holdsOn(LocalDate date) {
    return (validFrom == null || !validFrom.isAfter(date))
        && (validTo == null || !validTo.isBefore(date));
  }
}
