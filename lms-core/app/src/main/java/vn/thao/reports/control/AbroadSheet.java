package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thao.reports.entity.AbroadReport;
import vn.thao.reports.entity.AbroadRow;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** R12 for a file. */
public final class AbroadSheet {

  /** The measures, in the order of the columns. */
  public static final List<String> MEASURES =
      List.of("persons", "able", "due", "trained", "language");

  private final AbroadReport report;
  private final ReportTexts texts;

  public AbroadSheet(AbroadReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get("staffing.column.number"), 6));
    columns.add(new Column(texts.get("staffing.column.unit"), 44));
    MEASURES.forEach(measure -> columns.add(new Column(texts.get("abroad.column." + measure), 14)));
    var rows = new ArrayList<List<Object>>();
    report.rows().forEach(row -> rows.add(cells(rows.size() + 1, texts.in(row.name()), row)));
    return texts.stamped(
        new ReportTable(
            "R12",
            texts.get("abroad.full-title"),
            report.asOf(),
            heading(),
            columns,
            rows,
            cells(null, texts.get("staffing.total"), report.total()),
            texts.definitions("abroad", MEASURES)),
        report.knownAt());
  }

  private List<String> heading() {
    return List.of(
        texts.asOf(report.asOf()),
        texts.where(report.unitName()),
        texts.get(
            "capable.asked",
            report.competency().code(),
            texts.in(report.competency().name()),
            report.level()),
        report.course() == null
            ? texts.get("abroad.no-course")
            : texts.get(
                "communes.course-is", report.course().code(), texts.in(report.course().name())),
        texts.get("staffing.measure"));
  }

  private List<Object> cells(Integer number, String name, AbroadRow row) {
    return Arrays.asList(
        number,
        name,
        row.persons(),
        report.level() == 0 ? null : row.able(),
        report.level() == 0 ? null : row.due(),
        report.course() == null ? null : row.trained(),
        row.language());
  }
}
