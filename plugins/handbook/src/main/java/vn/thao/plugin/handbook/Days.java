package vn.thao.plugin.handbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.thao.spi.Services;

/** Days and times as they are written in Vietnam, and when a chapter is due for review. */
final class Days {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZONE);

  private Days() {}

  static String day(Instant at) {
    return at == null ? "" : DAY.format(LocalDate.ofInstant(at, ZONE));
  }

  static String time(Instant at) {
    return at == null ? "" : TIME.format(at);
  }

  /** The day since when an edition of then is to be looked at again; empty: not yet. */
  static String dueSince(Instant publishedAt, Services services) {
    var due = LocalDate.ofInstant(publishedAt, ZONE).plusMonths(Options.reviewMonths(services));
    return due.isAfter(LocalDate.ofInstant(services.clock().instant(), ZONE))
        ? ""
        : DAY.format(due);
  }

  static Instant monthsBefore(Instant now, int months) {
    return now.atZone(ZONE).minusMonths(months).toInstant();
  }
}
