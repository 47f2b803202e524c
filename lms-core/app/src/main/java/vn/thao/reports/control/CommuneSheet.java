package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thao.reports.entity.CommuneReport;
import vn.thao.reports.entity.CommuneRow;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** R08 for a file. */
public final class CommuneSheet {

  /** The measures, in the order of the columns. */
  public static final List<String> MEASURES =
      List.of("spokespersons", "officers", "trained", "answer");

  private final CommuneReport report;
  private final ReportTexts texts;

  public CommuneSheet(CommuneReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get("staffing.column.number"), 6));
    columns.add(new Column(texts.get("staffing.column.unit"), 44));
    MEASURES.forEach(
        measure -> columns.add(new Column(texts.get("communes.column." + measure), 14)));
    var rows = new ArrayList<List<Object>>();
    report.rows().forEach(row -> rows.add(cells(rows.size() + 1, texts.in(row.name()), row)));
    return texts.stamped(
        new ReportTable(
            "R08",
            texts.get("communes.full-title"),
            report.asOf(),
            heading(),
            columns,
            rows,
            cells(null, texts.get("staffing.total"), report.total()),
            texts.definitions("communes", MEASURES)),
        report.knownAt());
  }

  private List<String> heading() {
    return List.of(
        texts.asOf(report.asOf()),
        texts.where(report.unitName()),
        texts.get("communes.course-is", report.course().code(), texts.in(report.course().name())),
        texts.get("staffing.measure"));
  }

  private List<Object> cells(Integer number, String name, CommuneRow row) {
    return Arrays.asList(
        number,
        name,
        row.spokespersons(),
        row.officers(),
        row.trained(),
        number == null ? null : texts.get("communes.heat." + row.heat()));
  }
}
