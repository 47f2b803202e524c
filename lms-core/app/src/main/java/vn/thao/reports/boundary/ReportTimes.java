package vn.thao.reports.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.function.UnaryOperator;
import vn.thao.platform.boundary.PageFormat;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.entity.ReportAsk;

/** What an address asks of a report. */
final class ReportTimes {

  private ReportTimes() {}

  /**
   * @param given the value of a parameter; null when it is not there
   */
  static ReportAsk ask(String report, UnaryOperator<String> given) {
    var choices = new HashMap<String, String>();
    for (var name : ReportAsk.PARAMETERS) {
      var value = given.apply(name);
      if (value != null && !value.isBlank()) {
        choices.put(name, value);
      }
    }
    return new ReportAsk(
        report,
        asOf(choices.get("asOf")),
        knownAt(choices.get("knownAt")),
        asOf(choices.get("against")),
        choices);
  }

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
