package vn.thao.reports.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thao.reports.entity.CommuneReport;
import vn.thao.reports.entity.CommuneRow;
import vn.thao.reports.entity.ReportTable;

/** R08 for a file. */
public final class CommuneSheet {

  /** The measures, in the order of the columns. */
  public static final List<String> MEASURES =
      List.of("spokespersons", "officers", "trained", "answer");

  private final CommuneReport report;
  private final ReportTexts texts;

  public CommuneSheet(CommuneReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    return texts.stamped(
        new MeasureTable<CommuneRow>(texts, "communes", MEASURES)
            .table(
                "R08",
                report.asOf(),
                heading(),
                report.rows(),
                report.total(),
                row -> texts.in(row.name()),
                this::cells),
        report.knownAt());
  }

  private List<String> heading() {
    return List.of(
        texts.asOf(report.asOf()),
        texts.where(report.unitName()),
        texts.get("communes.course-is", report.course().code(), texts.in(report.course().name())),
        texts.get("staffing.measure"));
  }

  private List<Object> cells(CommuneRow row, boolean total) {
    return Arrays.asList(
        row.spokespersons(),
        row.officers(),
        row.trained(),
        total ? null : texts.get("communes.heat." + row.heat()));
  }
}
