package vn.thao.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Refused;

/** Dates as dd/MM/yyyy, times on the 24-hour clock of Vietnam, numbers as 1.234,5. */
@Named("format")
@ApplicationScoped
public class PageFormat {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Time.ZONE);

  private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  /**
   * Reads a day as people type it, {@code 5/2/2026}, or as addresses carry it, {@code 2026-02-05}.
   *
   * @return null for nothing
   * @throws Refused when it is no day of the calendar
   */
  public static LocalDate parse(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var typed = TYPED.matcher(text.strip());
      return typed.matches()
          ? LocalDate.of(
              Integer.parseInt(typed.group(3)),
              Integer.parseInt(typed.group(2)),
              Integer.parseInt(typed.group(1)))
          : LocalDate.parse(text.strip());
    } catch (DateTimeException broken) {
      throw new Refused("failure.date");
    }
  }

  public String date(LocalDate date) {
    return date == null ? "" : DATE.format(date);
  }

  public String day(Instant instant) {
    return instant == null ? "" : DATE.format(LocalDate.ofInstant(instant, Time.ZONE));
  }

  public String time(Instant instant) {
    return instant == null ? "" : TIME.format(instant);
  }

  public String number(Number number) {
    var symbols = DecimalFormatSymbols.getInstance(Texts.VIETNAMESE);
    return number == null ? "" : new DecimalFormat("#,##0.##", symbols).format(number);
  }
}
