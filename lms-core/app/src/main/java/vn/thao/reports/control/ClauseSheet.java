package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.reports.entity.ClauseCoverage;
import vn.thao.reports.entity.ClauseReport;
import vn.thao.reports.entity.ReportChoice;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** R14 for a file. */
public final class ClauseSheet {

  /** The measures, in the order in which they are explained. */
  public static final List<String> MEASURES =
      List.of(
          "competencies", "courses", "missing", "reports", "features", "reached", "completions");

  private static final Set<String> COUNTS = Set.of("reached", "completions");

  private final ClauseReport report;
  private final ReportTexts texts;

  public ClauseSheet(ClauseReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get("clauses.column.clause"), 10));
    columns.add(new Column(texts.get("clauses.column.label"), 48));
    MEASURES.forEach(
        measure -> columns.add(new Column(texts.get("clauses.column." + measure), width(measure))));
    var notes = texts.definitions("clauses", MEASURES);
    return texts.stamped(
        new ReportTable(
            "R14",
            texts.get("clauses.full-title"),
            report.asOf(),
            List.of(
                texts.asOf(report.asOf()),
                texts.where(report.unitName()),
                texts.get("clauses.of", report.staff())),
            columns,
            report.rows().stream().map(this::cells).toList(),
            null,
            notes),
        report.knownAt());
  }

  private static double width(String measure) {
    return COUNTS.contains(measure) ? 14 : 26;
  }

  private List<Object> cells(ClauseCoverage row) {
    return Arrays.asList(
        row.code(),
        texts.in(row.label()),
        row.competencyCodes(),
        codes(row.courses()),
        String.join(", ", row.missing()),
        row.reports().stream()
            .map(report -> texts.get(report + ".title"))
            .collect(Collectors.joining("; ")),
        row.features().stream()
            .map(feature -> texts.get("clauses.feature." + feature.noun()))
            .collect(Collectors.joining("; ")),
        row.reached(),
        row.completions());
  }

  private static String codes(List<ReportChoice> choices) {
    return choices.stream().map(ReportChoice::code).collect(Collectors.joining(", "));
  }
}
