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

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /**
   * @param head of its column
   */
  public record Cell(String text, boolean number, String head, boolean first) {}

  static TableView of(ReportTable table, Locale language) {
    var numbers = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(language));
    int from = isNumbered(table) ? 1 : 0;
    var heads = new ArrayList<Cell>();
    for (int i = from; i < table.columns().size(); i++) {
      var title = table.columns().get(i).title();
      heads.add(new Cell(title, isNumber(table, i), title, i == from));
    }
    return new TableView(
        table.title(),
        heads,
        table.rows().stream().map(row -> cells(row, heads, from, numbers)).toList(),
        table.total() == null ? null : cells(table.total(), heads, from, numbers));
  }

  private static boolean isNumbered(ReportTable table) {
    for (int i = 0; i < table.rows().size(); i++) {
      if (!Integer.valueOf(i + 1).equals(table.rows().get(i).get(0))) {
        return false;
      }
    }
    return table.columns().size() > 1 && !table.rows().isEmpty();
  }

  private static boolean isNumber(ReportTable table, int column) {
    return table.rows().stream().anyMatch(row -> row.get(column) instanceof Number);
  }

  private static List<Cell> cells(
      List<Object> row, List<Cell> heads, int from, DecimalFormat numbers) {
    var cells = new ArrayList<Cell>();
    for (int i = from; i < row.size(); i++) {
      var head = heads.get(i - from);
      cells.add(new Cell(text(row.get(i), numbers), head.number(), head.text(), i == from));
    }
    return cells;
  }

  private static String text(Object value, DecimalFormat numbers) {
    if (value instanceof LocalDate day) {
      return DAY.format(day);
    }
    if (value instanceof Number number) {
      return numbers.format(number);
    }
    return value == null ? "" : value.toString();
  }
}
