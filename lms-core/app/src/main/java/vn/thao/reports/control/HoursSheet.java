package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thao.reports.entity.HoursReport;
import vn.thao.reports.entity.HoursRow;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** R05 for a file; the norms in force stand below. */
public final class HoursSheet {

  /** The measures, in the order of the columns. */
  public static final List<String> MEASURES =
      List.of("persons", "required", "met", "below", "percent", "periods", "completions");

  private final HoursReport report;
  private final ReportTexts texts;
  private final ReportTexts ofPeople;

  public HoursSheet(HoursReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
    this.ofPeople = new ReportTexts(language, "people");
  }

  public ReportTable table() {
    var table =
        new MeasureTable<HoursRow>(texts, "hours", MEASURES)
            .by("hours.type")
            .wide(36, 14)
            .table(
                "R05",
                report.asOf(),
                heading(),
                report.rows(),
                report.total(),
                row -> name(row.staffType()),
                this::cells);
    return texts.stamped(table.withParts(List.of(norms())), report.knownAt());
  }

  private List<String> heading() {
    return List.of(
        texts.asOf(report.asOf()),
        texts.where(report.unitName()),
        texts.get("hours.year", String.valueOf(report.asOf().getYear())),
        texts.get("hours.measure"));
  }

  private String name(String type) {
    return type == null ? texts.get("hours.unrecorded") : ofPeople.get("staff-type." + type);
  }

  private List<Object> cells(HoursRow row, boolean total) {
    return Arrays.asList(
        row.persons(),
        total || row.staffType() == null ? null : required(row),
        row.isJudged() ? row.met() : null,
        row.isJudged() ? row.below() : null,
        row.isJudged() ? Shares.percent(row.met(), row.met() + row.below()) : null,
        row.periods(),
        row.completions());
  }

  private Object required(HoursRow row) {
    return row.required() == null ? texts.get("hours.no-norm") : row.required();
  }

  private ReportTable norms() {
    var columns =
        List.of(
            new Column(texts.get("staffing.column.number"), 6),
            new Column(texts.get("hours.type"), 30),
            new Column(texts.get("hours.column.required"), 12),
            new Column(texts.get("hour-norms.source"), 50),
            new Column(texts.get("hour-norms.from"), 14));
    var rows = new ArrayList<List<Object>>();
    for (var norm : report.norms()) {
      rows.add(
          List.of(
              rows.size() + 1, name(norm.staffType()), norm.periods(), norm.source(), norm.from()));
    }
    return ReportTable.part(texts.get("hours.norms"), columns, rows);
  }
}
