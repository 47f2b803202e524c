package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;
import vn.thao.reports.entity.SectionReport;
import vn.thao.reports.entity.SectionRow;

/** R07 for a file. */
public final class SectionSheet {

  /** The measures, in the order of the columns. */
  public static final List<String> MEASURES =
      List.of("persons", "full-time", "concurrent", "share", "answer", "decisions");

  private final SectionReport report;
  private final ReportTexts texts;

  public SectionSheet(SectionReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get("staffing.column.number"), 6));
    columns.add(new Column(texts.get("staffing.column.unit"), 44));
    MEASURES.forEach(
        measure ->
            columns.add(
                new Column(
                    texts.get("section.column." + measure),
                    measure.equals("decisions") ? 40 : 14)));
    var rows = new ArrayList<List<Object>>();
    report.rows().forEach(row -> rows.add(cells(rows.size() + 1, texts.in(row.name()), row)));
    return texts.stamped(
        new ReportTable(
            "R07",
            texts.get("section.full-title"),
            report.asOf(),
            List.of(
                texts.asOf(report.asOf()),
                texts.where(report.unitName()),
                texts.get("section.positions", positions(report, texts)),
                texts.get("staffing.measure")),
            columns,
            rows,
            cells(null, texts.get("staffing.total"), report.total()),
            texts.definitions("section", MEASURES)),
        report.knownAt());
  }

  private static String positions(SectionReport report, ReportTexts texts) {
    return report.positions().stream()
        .map(each -> each.code() + " – " + texts.in(each.name()))
        .collect(Collectors.joining("; "));
  }

  /** The positions in one line, for the page. */
  public static String positions(SectionReport report, Locale language) {
    return positions(report, new ReportTexts(language));
  }

  private List<Object> cells(Integer number, String name, SectionRow row) {
    var total = number == null;
    return Arrays.asList(
        number,
        name,
        row.persons(),
        row.fullTime(),
        row.concurrent(),
        row.share(),
        total ? null : texts.get(row.persons() > 0 ? "capable.yes" : "capable.no"),
        total ? null : String.join("; ", row.decisions()));
  }
}
