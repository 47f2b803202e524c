package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;
import vn.thao.reports.entity.StaffingReport;
import vn.thao.reports.entity.StaffingRow;

/** R03 for a file. */
public final class StaffingSheet {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "unit",
          "norm",
          "assigned",
          "full-time",
          "concurrent",
          "equivalent",
          "persons",
          "qualified",
          "rate",
          "current",
          "expiring",
          "planned",
          "missing");
  private static final double[] WIDTHS = {6, 44, 18, 14, 12, 12, 12, 12, 12, 10, 14, 12, 12, 12};

  private final StaffingReport report;
  private final ReportTexts texts;

  public StaffingSheet(StaffingReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < WIDTHS.length; i++) {
      columns.add(new Column(texts.get("staffing.column." + COLUMNS.get(i)), WIDTHS[i]));
    }
    var rows = new ArrayList<List<Object>>();
    report.rows().forEach(row -> rows.add(cells(rows.size() + 1, row, name(row))));
    return texts.stamped(
        new ReportTable(
            "R03",
            texts.get("staffing.full-title"),
            report.asOf(),
            heading(),
            columns,
            rows,
            cells(null, report.total(), texts.get("staffing.total")),
            notes()),
        report.knownAt());
  }

  private List<String> heading() {
    return List.of(
        texts.asOf(report.asOf()),
        texts.where(report.unitName()),
        report.position() == null
            ? texts.get("staffing.all-positions")
            : texts.in(report.position().name()),
        texts.get("staffing.measure"));
  }

  private List<Object> cells(Integer number, StaffingRow row, String name) {
    return Arrays.asList(
        number,
        name,
        norm(row.norm()),
        row.assigned() == null ? texts.get("staffing.none-assigned") : row.assigned(),
        row.fullTime(),
        row.concurrent(),
        row.equivalent(),
        row.persons(),
        row.qualified(),
        row.qualifiedRate() == null ? "–" : row.qualifiedRate(),
        row.current(),
        row.expiring(),
        row.planned() == null ? "–" : row.planned(),
        norm(row.missing()));
  }

  private Object norm(Integer value) {
    return value == null ? texts.get("staffing.no-norm") : value;
  }

  private List<String> notes() {
    var columns = new ArrayList<>(COLUMNS.subList(2, COLUMNS.size()));
    columns.add("total");
    return texts.definitions("staffing", columns);
  }

  private String name(StaffingRow row) {
    return row.own() ? texts.get("staffing.own", texts.in(row.name())) : texts.in(row.name());
  }
}
