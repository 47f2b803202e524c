package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import vn.thao.reports.entity.BuilderDimension;
import vn.thao.reports.entity.BuilderLabel;
import vn.thao.reports.entity.BuilderReport;
import vn.thao.reports.entity.BuilderReport.Line;
import vn.thao.reports.entity.ReportChoice;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** A report of the reader's own making for a file, and its words for the page. */
public final class BuilderSheet {

  private final BuilderReport report;
  private final ReportTexts texts;
  private final ReportTexts ofPeople;
  private final ReportTexts ofCertification;

  public BuilderSheet(BuilderReport report, Locale language) {
    this.report = report;
    this.texts = new ReportTexts(language);
    this.ofPeople = new ReportTexts(language, "people");
    this.ofCertification = new ReportTexts(language, "certification");
  }

  public ReportTable table() {
    var plan = report.plan();
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get("staffing.column.number"), 6));
    columns.add(new Column(texts.get("builder.dimension." + plan.rows()), 44));
    report.columns().forEach(each -> columns.add(new Column(label(plan.across(), each), 14)));
    columns.add(new Column(measure(), 14));
    var rows = new ArrayList<List<Object>>();
    report
        .rows()
        .forEach(line -> rows.add(cells(rows.size() + 1, label(plan.rows(), line.label()), line)));
    return texts.stamped(
        new ReportTable(
            "R99",
            texts.get("builder.full-title"),
            report.asOf(),
            heading(),
            columns,
            rows,
            cells(null, texts.get("staffing.total"), report.total()),
            notes()),
        report.knownAt());
  }

  private List<String> heading() {
    var plan = report.plan();
    return Stream.of(
            texts.asOf(report.asOf()),
            texts.where(report.unitName()),
            texts.get("builder.source." + plan.source()),
            named(report.position()),
            named(report.filter()),
            texts.get(plan.persons() ? "builder.unit.PERSONS" : "builder.unit.TIMES"))
        .filter(Objects::nonNull)
        .toList();
  }

  private String named(ReportChoice choice) {
    return choice == null ? null : choice.code() + " – " + texts.in(choice.name());
  }

  private List<String> notes() {
    var plan = report.plan();
    var notes = new ArrayList<String>();
    notes.add(measure() + ": " + texts.get("builder.define." + plan.source()));
    notes.add(texts.get(plan.persons() ? "builder.define.persons" : "builder.define.times"));
    if (plan.rows().isOfPost() || plan.across() != null && plan.across().isOfPost()) {
      notes.add(texts.get("builder.define.posts"));
    }
    return notes;
  }

  private String measure() {
    return texts.get(
        "builder.measure."
            + report.plan().source()
            + (report.plan().persons() ? ".PERSONS" : ".TIMES"));
  }

  private static List<Object> cells(Integer number, String name, Line line) {
    var cells = new ArrayList<Object>(Arrays.asList(number, name));
    cells.addAll(line.cells());
    cells.add(line.total());
    return cells;
  }

  /** What a line or column is called. */
  public String label(BuilderDimension dimension, BuilderLabel label) {
    if (label.name() != null) {
      var name = texts.in(label.name());
      return label.own() ? texts.get("staffing.own", name) : name;
    }
    return switch (dimension) {
      case LEVEL -> texts.get("builder.level", label.key());
      case RESULT -> texts.get("counted.status." + label.key());
      case STANDING -> ofCertification.get("standing." + label.key());
      case KIND -> ofPeople.get("import.word." + label.key());
      case STAFF_TYPE ->
          label.key().equals("none")
              ? texts.get("hours.unrecorded")
              : ofPeople.get("staff-type." + label.key());
      default -> label.key();
    };
  }
}
