package vn.thao.reports.entity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How a receiving system wants its days to be written. */
public enum DayForm {
  DAY_MONTH_YEAR("dd/MM/yyyy"),
  ISO("yyyy-MM-dd"),
  MONTH_YEAR("MM/yyyy"),
  YEAR("yyyy");

  private final DateTimeFormatter format;

  DayForm(String pattern) {
    this.format = DateTimeFormatter.ofPattern(pattern);
  }

  public String of(LocalDate day) {
    return format.format(day);
  }
}
