package vn.thao.reports.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.SectionReport;
import vn.thao.reports.entity.SectionRow;

/** R07 for a file. */
public final class SectionSheet {

  /** The measures, in the order of the columns. */
  public static final List<String> MEASURES =
      List.of("persons", "full-time", "concurrent", "share", "answer", "decisions");

  private final SectionReport report;
  private final ReportTexts texts;

  public SectionSheet(SectionReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    return texts.stamped(
        new MeasureTable<SectionRow>(texts, "section", MEASURES)
            .wide("decisions", 40)
            .table(
                "R07",
                report.asOf(),
                List.of(
                    texts.asOf(report.asOf()),
                    texts.where(report.unitName()),
                    texts.get("section.positions", positions(report, texts)),
                    texts.get("staffing.measure")),
                report.rows(),
                report.total(),
                row -> texts.in(row.name()),
                this::cells),
        report.knownAt());
  }

  private static String positions(SectionReport report, ReportTexts texts) {
    return report.positions().stream()
        .map(each -> each.code() + " – " + texts.in(each.name()))
        .collect(Collectors.joining("; "));
  }

  /** The positions in one line, for the page. */
  public static String positions(SectionReport report, Locale language) {
    return positions(report, new ReportTexts(language));
  }

  private List<Object> cells(SectionRow row, boolean total) {
    return Arrays.asList(
        row.persons(),
        row.fullTime(),
        row.concurrent(),
        row.share(),
        total ? null : texts.get(row.persons() > 0 ? "capable.yes" : "capable.no"),
        total ? null : String.join("; ", row.decisions()));
  }
}
