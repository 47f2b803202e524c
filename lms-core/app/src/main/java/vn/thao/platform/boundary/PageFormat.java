package vn.thao.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;

/** Dates as dd/MM/yyyy, times on the 24-hour clock of Vietnam, numbers as 1.234,5. */
@Named("format")
@ApplicationScoped
public class PageFormat {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Time.ZONE);

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
