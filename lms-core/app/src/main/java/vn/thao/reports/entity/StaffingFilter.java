package vn.thao.reports.entity;

import java.time.LocalDate;

/**
 * Which people: those that a number of the report counts.
 *
 * @param asOf null: today
 * @param unit code; null: everything in scope
 * @param position code; null: all
 * @param own only the unit itself, without what is below it
 * @param fullTime null: all; false: those with concurrent assignments only
 * @param standing null: all
 */
public record StaffingFilter(
    LocalDate asOf,
    String unit,
    String position,
    boolean own,
    Boolean fullTime,
    StaffingStanding standing) {

  /** By what an address says: {@code kind} is FULL_TIME or CONCURRENT. */
  public static StaffingFilter of(ReportAsk ask) {
    var kind = ask.of("kind");
    return new StaffingFilter(
        ask.asOf(),
        ask.of("unit"),
        ask.of("position"),
        "yes".equals(ask.of("own")),
        kind == null ? null : (Boolean) "FULL_TIME".equals(kind),
        StaffingStanding.of(ask.of("standing")));
  }
}
