package vn.thao.reports.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/**
 * A report of one line for each agency, or for whatever else it counts by, and one column for each
 * measure, with a last line for all of them.
 */
final class MeasureTable<R> {

  /** What a line says beside its number and name: one cell for each measure. */
  @FunctionalInterface
  interface Cells<R> {
    /**
     * @param total it is the last line, for which some measures say nothing
     */
    List<Object> of(R row, boolean total);
  }

  private final ReportTexts texts;
  private final String report;
  private final List<String> measures;
  private final Map<String, Double> widths = new HashMap<>();
  private String by = "staffing.column.unit";
  private double nameWidth = 44;
  private double width = 14;

  /**
   * @param report the noun that its texts begin with
   * @param measures in the order of the columns
   */
  MeasureTable(ReportTexts texts, String report, List<String> measures) {
    this.texts = texts;
    this.report = report;
    this.measures = measures;
  }

  /** Lines are not agencies, but what this text calls them. */
  MeasureTable<R> by(String text) {
    by = text;
    return this;
  }

  /** Widths in letters: of the names, and of each measure. */
  MeasureTable<R> wide(double names, double each) {
    nameWidth = names;
    width = each;
    return this;
  }

  MeasureTable<R> wide(String measure, double letters) {
    widths.put(measure, letters);
    return this;
  }

  /**
   * @param code as it is filed, for example R03
   * @param total null: there is none
   */
  ReportTable table(
      String code,
      LocalDate asOf,
      List<String> heading,
      List<R> rows,
      R total,
      Function<R, String> name,
      Cells<R> cells) {
    var lines = new ArrayList<List<Object>>();
    rows.forEach(row -> lines.add(line(lines.size() + 1, name.apply(row), cells.of(row, false))));
    return new ReportTable(
        code,
        texts.get(report + ".full-title"),
        asOf,
        heading,
        columns(),
        lines,
        total == null ? null : line(null, texts.get("staffing.total"), cells.of(total, true)),
        texts.definitions(report, measures));
  }

  private List<Column> columns() {
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get("staffing.column.number"), 6));
    columns.add(new Column(texts.get(by), nameWidth));
    for (var measure : measures) {
      columns.add(
          new Column(
              texts.get(report + ".column." + measure), widths.getOrDefault(measure, width)));
    }
    return columns;
  }

  private static List<Object> line(Integer number, String name, List<Object> cells) {
    var line = new ArrayList<Object>();
    line.add(number);
    line.add(name);
    line.addAll(cells);
    return line;
  }
}
