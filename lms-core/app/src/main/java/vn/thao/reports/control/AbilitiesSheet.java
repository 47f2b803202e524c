package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thao.reports.entity.AbilitiesReport;
import vn.thao.reports.entity.AbilityRow;
import vn.thao.reports.entity.ReportTable;

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
    return texts.stamped(
        new MeasureTable<AbilityRow>(texts, "abilities", MEASURES)
            .table(
                "R03",
                report.asOf(),
                heading(),
                report.rows(),
                report.total(),
                row -> texts.in(row.name()),
                AbilitiesSheet::cells),
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

  private static List<Object> cells(AbilityRow row, boolean total) {
    return Arrays.asList(
        row.required(), row.persons(), row.held(), row.current(), row.expiring(), row.missing());
  }
}
