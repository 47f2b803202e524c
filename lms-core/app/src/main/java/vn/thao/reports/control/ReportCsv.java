package vn.thao.reports.control;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import vn.thao.reports.entity.ReportTable;

/**
 * A report as text that a spreadsheet set to Vietnamese opens right by a double click: marked as
 * UTF-8, parted by semicolons since the comma is the decimal sign, days as dd/MM/yyyy. A text that
 * a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class ReportCsv {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String FORMULA = "=+-@\t\r\n|";

  private final ReportTable table;

  public ReportCsv(ReportTable table) {
    this.table = table;
  }

  public byte[] bytes() {
    var text = new StringBuilder("\uFEFF");
    table(text, table);
    for (var part : table.parts()) {
      line(text, List.of());
      line(text, List.of(part.title()));
      table(text, part);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void table(StringBuilder text, ReportTable table) {
    var titles =
        table.columns().stream().map(ReportTable.Column::title).map(Object.class::cast).toList();
    line(text, titles);
    table.rows().forEach(row -> line(text, row));
    if (table.total() != null) {
      line(text, table.total());
    }
  }

  private static void line(StringBuilder text, List<Object> cells) {
    text.append(cells.stream().map(ReportCsv::cell).collect(Collectors.joining(";")))
        .append("\r\n");
  }

  static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof LocalDate date) {
      return DAY.format(date);
    }
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).toPlainString().replace('.', ',');
    }
    var words = value.toString();
    var harmless = !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    return harmless.matches("(?s).*[;\"\\r\\n].*") || !harmless.equals(harmless.strip())
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
