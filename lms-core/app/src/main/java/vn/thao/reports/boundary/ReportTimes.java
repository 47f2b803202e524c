package vn.thao.reports.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.thao.platform.boundary.PageFormat;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Refused;

/** The two times of a report, as addresses carry them. */
final class ReportTimes {

  private ReportTimes() {}

  /** The day it looks at; null: today. */
  static LocalDate asOf(String text) {
    try {
      return PageFormat.parse(text);
    } catch (Refused unreadable) {
      throw new Refused("staffing.bad-date", text);
    }
  }

  /** What was known then: an instant, or a day, which means its end; null: now. */
  static Instant knownAt(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : asOf(text).plusDays(1).atStartOfDay(Time.ZONE).toInstant().minusNanos(1000);
    } catch (DateTimeParseException unreadable) {
      throw new Refused("staffing.bad-date", text);
    }
  }
}
