package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thao.people.entity.ContactKind;
import vn.thao.reports.entity.NetworkReport;
import vn.thao.reports.entity.NetworkRow;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** R11 for a file. */
public final class NetworkSheet {

  /** The measures, in the order in which they are explained. */
  public static final List<String> MEASURES = List.of("listed", "published", "trained", "due");

  private final NetworkReport report;
  private final ReportTexts texts;

  public NetworkSheet(NetworkReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get("staffing.column.number"), 6));
    columns.add(new Column(texts.get("staffing.column.unit"), 48));
    for (var kind : ContactKind.values()) {
      MEASURES.forEach(
          measure ->
              columns.add(
                  new Column(
                      texts.get("network.kind." + kind)
                          + ": "
                          + texts.get("network.column." + measure),
                      16)));
    }
    var rows = new ArrayList<List<Object>>();
    report.rows().forEach(row -> rows.add(cells(rows.size() + 1, texts.in(row.name()), row)));
    var notes = texts.definitions("network", MEASURES);
    return texts.stamped(
        new ReportTable(
            "R11",
            texts.get("network.full-title"),
            report.asOf(),
            List.of(texts.asOf(report.asOf()), texts.where(report.unitName())),
            columns,
            rows,
            cells(null, texts.get("staffing.total"), report.total()),
            notes),
        report.knownAt());
  }

  private static List<Object> cells(Integer number, String name, NetworkRow row) {
    var cells = new ArrayList<Object>();
    cells.add(number);
    cells.add(name);
    for (var kind : ContactKind.values()) {
      var count = row.count(kind);
      cells.addAll(List.of(count.listed(), count.published(), count.trained(), count.due()));
    }
    return cells;
  }
}
