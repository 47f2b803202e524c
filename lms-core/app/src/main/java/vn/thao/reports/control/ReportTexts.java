package vn.thao.reports.control;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.entity.ReportChoice;
import vn.thao.reports.entity.ReportTable;

/** The words of reports in one language, for files that are made without a page. */
final class ReportTexts {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Time.ZONE);

  private final Locale language;
  private final ResourceBundle texts;

  ReportTexts(Locale language) {
    this(language, "reports");
  }

  /** Words of another component, so that nothing is called by two names. */
  ReportTexts(Locale language, String component) {
    this.language = language;
    this.texts =
        ResourceBundle.getBundle(
            "vn.thao." + component + ".messages",
            language,
            ReportTexts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
  }

  String get(String key, Object... arguments) {
    return arguments.length == 0
        ? texts.getString(key)
        : MessageFormat.format(texts.getString(key), arguments);
  }

  String in(LocalName name) {
    return name.in(language);
  }

  String asOf(LocalDate day) {
    return get("staffing.as-of", DAY.format(day));
  }

  String difference(LocalDate now, LocalDate then) {
    return get("report.difference", DAY.format(now), DAY.format(then));
  }

  /** The unit that a report is about; null: all that its reader may see. */
  String where(LocalName unit) {
    return unit == null ? get("staffing.scope") : in(unit);
  }

  /** Which level of which competency a report asks for. */
  String asked(ReportChoice competency, int level) {
    return get("capable.asked", competency.code(), in(competency.name()), level);
  }

  /**
   * What each measure means, one note for each.
   *
   * @param report the noun that its texts begin with
   */
  List<String> definitions(String report, List<String> measures) {
    return measures.stream()
        .map(
            measure ->
                get(report + ".column." + measure) + ": " + get(report + ".define." + measure))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** With two more notes: what had been recorded by then, and by what to compare two files. */
  ReportTable stamped(ReportTable table, Instant knownAt) {
    var notes = new ArrayList<>(table.notes());
    notes.add(get("report.known", TIME.format(knownAt)));
    notes.add(get("report.hash", table.hash()));
    return table.withNotes(notes);
  }
}
