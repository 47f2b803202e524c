package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.thao.reports.entity.GapCell;
import vn.thao.reports.entity.GapReport;
import vn.thao.reports.entity.GapRow;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** R02 for a file: a line for each requirement of each position, so that it can be pivoted. */
public final class GapSheet {

  /** The measures, in the order in which they are explained. */
  public static final List<String> MEASURES =
      List.of("level", "holders", "met", "lacking", "percent");

  private final GapReport report;
  private final ReportTexts texts;

  public GapSheet(GapReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get("gaps.position"), 44));
    columns.add(new Column(texts.get("gaps.competency"), 44));
    MEASURES.forEach(measure -> columns.add(new Column(texts.get("gaps.column." + measure), 14)));
    var rows = new ArrayList<List<Object>>();
    for (var row : report.rows()) {
      row.cells().stream().filter(Objects::nonNull).forEach(cell -> rows.add(line(row, cell)));
    }
    var notes = texts.definitions("gaps", MEASURES);
    notes.add(texts.get("gaps.define.top"));
    return texts.stamped(
        new ReportTable(
            "R02",
            texts.get("gaps.full-title"),
            report.asOf(),
            List.of(
                texts.asOf(report.asOf()),
                texts.where(report.unitName()),
                texts.get("gaps.persons", report.persons()),
                texts.get("gaps.measure")),
            columns,
            rows,
            total(),
            notes),
        report.knownAt());
  }

  private List<Object> line(GapRow row, GapCell cell) {
    return List.of(
        row.code() + " – " + texts.in(row.name()),
        cell.competency() + " – " + texts.in(cell.name()),
        cell.level(),
        cell.holders(),
        cell.met(),
        cell.lacking(),
        Shares.percent(cell.met(), cell.holders()));
  }

  /** Requirements, that is person-times; a level has no sum. */
  private List<Object> total() {
    var cells =
        report.rows().stream()
            .flatMap(row -> row.cells().stream())
            .filter(Objects::nonNull)
            .toList();
    int holders = cells.stream().mapToInt(GapCell::holders).sum();
    int met = cells.stream().mapToInt(GapCell::met).sum();
    if (holders == 0) {
      return null;
    }
    return List.of(
        texts.get("gaps.total"), "", "", holders, met, holders - met, Shares.percent(met, holders));
  }
}
