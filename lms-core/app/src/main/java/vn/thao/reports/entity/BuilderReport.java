package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * A report of the reader's own making.
 *
 * @param knownAt what had been recorded by then
 * @param unitCode the chosen root; null when the scope has several
 * @param parentCode of the root; null when the caller may not see it
 * @param filter competency, course or programme that is counted alone; null: all
 * @param choices for the filter, as the source has them
 * @param columns empty: there is one column only
 * @param rows lines with at least something in them
 * @param total of everybody or everything, each once
 */
public record BuilderReport(
    LocalDate asOf,
    Instant knownAt,
    String unitCode,
    LocalName unitName,
    String parentCode,
    List<ReportChoice> units,
    List<ReportChoice> positions,
    BuilderPlan plan,
    ReportChoice position,
    ReportChoice filter,
    List<ReportChoice> choices,
    List<BuilderLabel> columns,
    List<Line> rows,
    Line total) {

  /**
   * @param label null in the total
   * @param cells one for each column
   * @param total persons of the line, each once, or its person-times
   */
  public record Line(BuilderLabel label, List<Integer> cells, int total) {}

  /** How long the bar of a line is, 0 to 100. */
  public int percent(Line line) {
    int most = rows.stream().mapToInt(Line::total).max().orElse(0);
    return most == 0 ? 0 : 100 * line.total() / most;
  }
}
