package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which number of R01 or R02 is asked about; null means all, today or now.
 *
 * @param report {@code training} or {@code gaps}
 * @param measure the column
 * @param own only the unit itself
 * @param course of R01
 * @param position of R02, and competency
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
    String competency) {

  public boolean isTraining() {
    return "training".equals(report);
  }

  /** The column that the number stands in; the number of all persons of R02 has none. */
  public String column() {
    return !isTraining() && "persons".equals(measure) ? "holders" : measure;
  }
}
