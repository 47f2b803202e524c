package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thao.reports.entity.CapableReport;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** R13 for a file. */
public final class CapableSheet {

  /** The measures, in the order in which they are explained. */
  public static final List<String> MEASURES = List.of("persons", "able", "due", "answer");

  private final CapableReport report;
  private final ReportTexts texts;

  public CapableSheet(CapableReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get("staffing.column.number"), 6));
    columns.add(new Column(texts.get("staffing.column.unit"), 48));
    MEASURES.forEach(
        measure -> columns.add(new Column(texts.get("capable.column." + measure), 16)));
    var rows = new ArrayList<List<Object>>();
    for (var row : report.rows()) {
      rows.add(
          List.of(
              rows.size() + 1,
              texts.in(row.name()),
              row.persons(),
              row.able(),
              row.due(),
              texts.get(row.able() > 0 ? "capable.yes" : "capable.no")));
    }
    var notes = texts.definitions("capable", MEASURES);
    return texts.stamped(
        new ReportTable(
            "R13",
            texts.get("capable.full-title"),
            report.asOf(),
            List.of(
                texts.asOf(report.asOf()),
                texts.where(report.unitName()),
                texts.get(
                    "capable.asked",
                    report.competency().code(),
                    texts.in(report.competency().name()),
                    report.level())),
            columns,
            rows,
            null,
            notes),
        report.knownAt());
  }
}
