package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thao.reports.entity.AbilitiesReport;
import vn.thao.reports.entity.AbilityRow;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** R03 by a norm of an ability, for a file. */
public final class AbilitiesSheet {

  /** The measures, in the order of the columns. */
  public static final List<String> MEASURES =
      List.of("required", "persons", "held", "current", "expiring", "missing");

  private final AbilitiesReport report;
  private final ReportTexts texts;
  private final AbilityWords words;

  public AbilitiesSheet(AbilitiesReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
    this.words = new AbilityWords(language);
  }

  public ReportTable table() {
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get("staffing.column.number"), 6));
    columns.add(new Column(texts.get("staffing.column.unit"), 44));
    MEASURES.forEach(
        measure -> columns.add(new Column(texts.get("abilities.column." + measure), 14)));
    var rows = new ArrayList<List<Object>>();
    report.rows().forEach(row -> rows.add(cells(rows.size() + 1, texts.in(row.name()), row)));
    return texts.stamped(
        new ReportTable(
            "R03",
            texts.get("abilities.full-title"),
            report.asOf(),
            heading(),
            columns,
            rows,
            report.total() == null
                ? null
                : cells(null, texts.get("staffing.total"), report.total()),
            texts.definitions("abilities", MEASURES)),
        report.knownAt());
  }

  private List<String> heading() {
    var heading = new ArrayList<String>();
    heading.add(texts.asOf(report.asOf()));
    heading.add(texts.where(report.unitName()));
    if (report.norm() == null) {
      heading.add(texts.get("abilities.no-norm"));
    } else {
      heading.add(words.of(report.norm()));
      heading.add(texts.get("abilities.source-is", report.norm().source()));
    }
    heading.add(texts.get("staffing.measure"));
    return heading;
  }

  private static List<Object> cells(Integer number, String name, AbilityRow row) {
    return Arrays.asList(
        number,
        name,
        row.required(),
        row.persons(),
        row.held(),
        row.current(),
        row.expiring(),
        row.missing());
  }
}
