package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which number of a report is asked about; null means all, today or now.
 *
 * @param report the noun of the report that the number stands in
 * @param measure the column
 * @param own only the unit itself
 * @param course of R01
 * @param position of R02, and competency
 * @param ask all that stands in the address
 */
public record CountedFilter(
    String report,
    String measure,
    LocalDate asOf,
    Instant knownAt,
    String unit,
    boolean own,
    String course,
    String position,
    String competency,
    ReportAsk ask) {

  public static CountedFilter of(ReportAsk ask) {
    return new CountedFilter(
        ask.of("report"),
        ask.word("measure"),
        ask.asOf(),
        ask.knownAt(),
        ask.of("unit"),
        "yes".equals(ask.of("own")),
        ask.of("course"),
        ask.of("position"),
        ask.of("competency"),
        ask);
  }

  public boolean isTraining() {
    return "training".equals(report);
  }

  public boolean isGaps() {
    return "gaps".equals(report);
  }

  public boolean isHours() {
    return "hours".equals(report);
  }

  /** The column that the number stands in; the number of all persons of R02 has none. */
  public String column() {
    return isGaps() && "persons".equals(measure) ? "holders" : measure;
  }
}
