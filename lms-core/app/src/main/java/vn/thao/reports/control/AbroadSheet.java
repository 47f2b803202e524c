package vn.thao.reports.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thao.reports.entity.AbroadReport;
import vn.thao.reports.entity.AbroadRow;
import vn.thao.reports.entity.ReportTable;

/** R12 for a file. */
public final class AbroadSheet {

  /** The measures, in the order of the columns. */
  public static final List<String> MEASURES =
      List.of("persons", "able", "due", "trained", "language");

  private final AbroadReport report;
  private final ReportTexts texts;

  public AbroadSheet(AbroadReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    return texts.stamped(
        new MeasureTable<AbroadRow>(texts, "abroad", MEASURES)
            .table(
                "R12",
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
        texts.asked(report.competency(), report.level()),
        report.course() == null
            ? texts.get("abroad.no-course")
            : texts.get(
                "communes.course-is", report.course().code(), texts.in(report.course().name())),
        texts.get("staffing.measure"));
  }

  private List<Object> cells(AbroadRow row, boolean total) {
    return Arrays.asList(
        row.persons(),
        report.level() == 0 ? null : row.able(),
        report.level() == 0 ? null : row.due(),
        report.course() == null ? null : row.trained(),
        row.language());
  }
}
