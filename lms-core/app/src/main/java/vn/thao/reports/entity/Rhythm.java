package vn.thao.reports.entity;

import java.time.LocalDate;

/** How often a report is made by itself: on a day of each month, or of each quarter's first. */
public enum Rhythm {
  MONTHLY(1),
  QUARTERLY(3);

  /** Every month has this day. */
  public static final int LAST_DAY = 28;

  private final int months;

  Rhythm(int months) {
    this.months = months;
  }

  /**
   * The last day on which a report was due.
   *
   * @param monthDay 1 to {@link #LAST_DAY}
   */
  public LocalDate latest(LocalDate today, int monthDay) {
    int first = (today.getMonthValue() - 1) / months * months + 1;
    var due = LocalDate.of(today.getYear(), first, monthDay);
    return due.isAfter(today) ? due.minusMonths(months) : due;
  }

  /** The first day after today on which one will be due. */
  public LocalDate next(LocalDate today, int monthDay) {
    return latest(today, monthDay).plusMonths(months);
  }
}
