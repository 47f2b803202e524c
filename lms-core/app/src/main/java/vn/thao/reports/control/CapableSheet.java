package vn.thao.reports.control;

import java.util.List;
import java.util.Locale;
import vn.thao.reports.entity.CapableReport;
import vn.thao.reports.entity.CapableRow;
import vn.thao.reports.entity.ReportTable;

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
    return texts.stamped(
        new MeasureTable<CapableRow>(texts, "capable", MEASURES)
            .wide(48, 16)
            .table(
                "R13",
                report.asOf(),
                List.of(
                    texts.asOf(report.asOf()),
                    texts.where(report.unitName()),
                    texts.asked(report.competency(), report.level())),
                report.rows(),
                null,
                row -> texts.in(row.name()),
                this::cells),
        report.knownAt());
  }

  private List<Object> cells(CapableRow row, boolean total) {
    return List.of(
        row.persons(),
        row.able(),
        row.due(),
        texts.get(row.able() > 0 ? "capable.yes" : "capable.no"));
  }
}
