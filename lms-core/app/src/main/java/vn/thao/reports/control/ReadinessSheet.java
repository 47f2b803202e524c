package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thao.reports.entity.ReadinessReport;
import vn.thao.reports.entity.ReadinessRow;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** R10 for a file; the task forces stand below the agencies. */
public final class ReadinessSheet {

  /** The measures, in the order of the columns. */
  public static final List<String> MEASURES =
      List.of(
          "persons",
          "able",
          "able-due",
          "certified",
          "certified-due",
          "members",
          "exercised",
          "exercised-on");

  private final ReadinessReport report;
  private final ReportTexts texts;

  public ReadinessSheet(ReadinessReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    var table =
        new MeasureTable<ReadinessRow>(texts, "readiness", MEASURES)
            .table(
                "R10",
                report.asOf(),
                heading(),
                report.rows(),
                report.total(),
                row -> texts.in(row.name()),
                this::cells);
    return texts.stamped(table.withParts(List.of(rosters())), report.knownAt());
  }

  private List<String> heading() {
    return List.of(
        texts.asOf(report.asOf()),
        texts.where(report.unitName()),
        texts.asked(report.competency(), report.level()),
        report.programme() == null
            ? texts.get("readiness.no-programme")
            : texts.get(
                "readiness.programme-is",
                report.programme().code(),
                texts.in(report.programme().name())),
        texts.get("staffing.measure"));
  }

  private List<Object> cells(ReadinessRow row, boolean total) {
    var certified = report.programme() != null;
    return Arrays.asList(
        row.persons(),
        row.able(),
        row.ableDue(),
        certified ? row.certified() : null,
        certified ? row.certifiedDue() : null,
        row.members(),
        row.exercised(),
        row.exercisedOn());
  }

  private ReportTable rosters() {
    var columns =
        List.of(
            new Column(texts.get("staffing.column.number"), 6),
            new Column(texts.get("readiness.roster"), 60),
            new Column(texts.get("readiness.needed"), 14),
            new Column(texts.get("readiness.appointed"), 14));
    var rows = new ArrayList<List<Object>>();
    for (var each : report.rosters()) {
      rows.add(
          List.of(
              rows.size() + 1,
              each.code() + " – " + texts.in(each.name()),
              each.needed(),
              each.appointed()));
    }
    return ReportTable.part(texts.get("readiness.rosters"), columns, rows);
  }
}
