package vn.thao.reports.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * A report as a spreadsheet gets it. A cell is a string, a whole number, a decimal, a date, or null
 * for an empty one.
 *
 * @param code as it is filed, for example R03; also the name of the sheet
 * @param heading lines below the title
 * @param total the last row; null: none
 * @param notes below the rows: what each measure means
 */
public record ReportTable(
    String code,
    String title,
    LocalDate asOf,
    List<String> heading,
    List<Column> columns,
    List<List<Object>> rows,
    List<Object> total,
    List<String> notes) {

  /** A column's head and its width in letters. */
  public record Column(String title, double width) {}
}
