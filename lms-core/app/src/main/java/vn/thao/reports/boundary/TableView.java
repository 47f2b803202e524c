package vn.thao.reports.boundary;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thao.reports.entity.ReportTable;

/**
 * A report's table as a page shows it: without row numbers, which order nothing on a screen.
 *
 * @param total null: none
 */
public record TableView(String title, List<Cell> heads, List<List<Cell>> rows, List<Cell> total) {

  private static final String PLAIN = "#,##0.##";
  private static final String SIGNED = "+#,##0.##;−#,##0.##";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /**
   * @param head of its column
   */
  public record Cell(String text, boolean number, String head, boolean first) {}

  static TableView of(ReportTable table, Locale language) {
    var symbols = DecimalFormatSymbols.getInstance(language);
    var formats =
        table.columns().stream()
            .map(column -> new DecimalFormat(column.signed() ? SIGNED : PLAIN, symbols))
            .toList();
    int from = table.isNumbered() ? 1 : 0;
    var heads = new ArrayList<Cell>();
    for (int i = from; i < table.columns().size(); i++) {
      var title = table.columns().get(i).title();
      heads.add(new Cell(title, isNumber(table, i), title, i == from));
    }
    return new TableView(
        table.title(),
        heads,
        table.rows().stream().map(row -> cells(row, heads, from, formats)).toList(),
        table.total() == null ? null : cells(table.total(), heads, from, formats));
  }

  /** Only the rows with a number that is not zero. */
  TableView changed() {
    return new TableView(
        title,
        heads,
        rows.stream()
            .filter(
                row ->
                    row.stream()
                        .anyMatch(
                            cell ->
                                cell.number()
                                    && !cell.text().isEmpty()
                                    && !cell.text().equals("0")))
            .toList(),
        total);
  }

  private static boolean isNumber(ReportTable table, int column) {
    return table.rows().stream().anyMatch(row -> row.get(column) instanceof Number);
  }

  private static List<Cell> cells(
      List<Object> row, List<Cell> heads, int from, List<DecimalFormat> formats) {
    var cells = new ArrayList<Cell>();
    for (int i = from; i < row.size(); i++) {
      var head = heads.get(i - from);
      cells.add(new Cell(text(row.get(i), formats.get(i)), head.number(), head.text(), i == from));
    }
    return cells;
  }

  private static String text(Object value, DecimalFormat numbers) {
    if (value instanceof LocalDate day) {
      return DAY.format(day);
    }
    if (value instanceof Number number) {
      return number.doubleValue() == 0 ? "0" : numbers.format(number);
    }
    return value == null ? "" : value.toString();
  }
}
