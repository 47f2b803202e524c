package vn.thao.reports.control;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
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

  /** Row by row, so that a long one isn't held as a whole. */
  public void write(OutputStream out) throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write('\uFEFF');
    table(text, table);
    for (var part : table.parts()) {
      line(text, List.of());
      line(text, List.of(part.title()));
      table(text, part);
    }
    text.flush();
  }

  private static void table(Writer text, ReportTable table) throws IOException {
    var titles =
        table.columns().stream().map(ReportTable.Column::title).map(Object.class::cast).toList();
    line(text, titles);
    for (var row : table.rows()) {
      line(text, row);
    }
    if (table.total() != null) {
      line(text, table.total());
    }
  }

  private static void line(Writer text, List<Object> cells) throws IOException {
    text.write(cells.stream().map(ReportCsv::cell).collect(Collectors.joining(";")) + "\r\n");
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
