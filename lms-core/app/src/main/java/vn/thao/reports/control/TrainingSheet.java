package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.TrainingReport;
import vn.thao.reports.entity.TrainingRow;

/** R01 for a file. */
public final class TrainingSheet {

  /** The measures, in the order of the columns. */
  static final List<String> MEASURES =
      List.of(
          "nominated",
          "persons",
          "not-begun",
          "learning",
          "completed",
          "overdue",
          "percent",
          "registered",
          "learners",
          "finished");

  private final TrainingReport report;
  private final ReportTexts texts;

  public TrainingSheet(TrainingReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    var table =
        new MeasureTable<TrainingRow>(texts, "training", MEASURES)
            .wide(48, 14)
            .table(
                "R01",
                report.asOf(),
                heading(),
                report.rows(),
                report.total(),
                this::name,
                TrainingSheet::cells);
    var notes = new ArrayList<>(table.notes());
    notes.add(texts.get("staffing.column.total") + ": " + texts.get("training.define.total"));
    return texts.stamped(table.withNotes(notes), report.knownAt());
  }

  private List<String> heading() {
    return List.of(
        texts.asOf(report.asOf()),
        texts.where(report.unitName()),
        report.course() == null
            ? texts.get("training.all-courses")
            : report.course().code() + " – " + texts.in(report.course().name()),
        texts.get("training.measure"));
  }

  private static List<Object> cells(TrainingRow row, boolean total) {
    var count = row.count();
    return Arrays.asList(
        count.nominated(),
        count.persons(),
        count.notBegun(),
        count.learning(),
        count.completed(),
        count.overdue(),
        count.nominated() == 0 ? null : Shares.percent(count.completed(), count.nominated()),
        row.registered(),
        row.learners(),
        row.finished());
  }

  private String name(TrainingRow row) {
    return row.own() ? texts.get("staffing.own", texts.in(row.name())) : texts.in(row.name());
  }
}
