package vn.thao.certification.entity;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * How a programme counts.
 *
 * @param months of validity, 1 to 120; with {@link RuleBase#FIXED} the least there must be
 * @param fixedDay of the year, for {@link RuleBase#FIXED}; null otherwise
 * @param renewFrom days before the end from which a renewal counts, 0 to 730
 * @param grace days after the end in which a renewal still counts, 0 to 730
 */
public record ProgrammeRule(
    RuleBase base, int months, MonthDay fixedDay, int renewFrom, int grace) {

  /**
   * The last day of what was earned.
   *
   * @param former last day of the certificate that is renewed; null on the first path
   */
  public LocalDate until(LocalDate earnedOn, LocalDate former) {
    return switch (base) {
      case COMPLETION -> earnedOn.plusMonths(months);
      case EXPIRY -> (former == null ? earnedOn : former).plusMonths(months);
      case FIXED -> fixed(earnedOn.plusMonths(months));
    };
  }

  private LocalDate fixed(LocalDate least) {
    var day = fixedDay.atYear(least.getYear());
    return day.isBefore(least) ? fixedDay.atYear(least.getYear() + 1) : day;
  }
}
