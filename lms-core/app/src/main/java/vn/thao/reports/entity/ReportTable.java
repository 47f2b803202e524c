package vn.thao.reports.entity;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * A report as every file gets it. A cell is a string, a whole number, a decimal, a date, or null
 * for an empty one.
 *
 * @param code as it is filed, for example R03; also the name of the sheet
 * @param heading lines below the title
 * @param total the last row; null: none
 * @param notes below the rows: what each measure means
 * @param parts further tables below, of which only title, columns, rows and total are read; most
 *     reports have none
 */
public record ReportTable(
    String code,
    String title,
    LocalDate asOf,
    List<String> heading,
    List<Column> columns,
    List<List<Object>> rows,
    List<Object> total,
    List<String> notes,
    List<ReportTable> parts) {

  /**
   * @param title its head
   * @param width in letters
   * @param signed its numbers are differences: above zero they have a plus
   */
  public record Column(String title, double width, boolean signed) {

    public Column(String title, double width) {
      this(title, width, false);
    }
  }

  /** Without further tables. */
  public ReportTable(
      String code,
      String title,
      LocalDate asOf,
      List<String> heading,
      List<Column> columns,
      List<List<Object>> rows,
      List<Object> total,
      List<String> notes) {
    this(code, title, asOf, heading, columns, rows, total, notes, List.of());
  }

  /** A table below others. */
  public static ReportTable part(String title, List<Column> columns, List<List<Object>> rows) {
    return new ReportTable("", title, null, List.of(), columns, rows, null, List.of());
  }

  /**
   * SHA-256 of what the table says: its code, the heads of the columns, rows and total, also of its
   * parts. The two times, filters and notes are no part of it, so two tables with the same hash
   * have the same numbers whenever they were made.
   */
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var text = new StringBuilder();
      add(text, code);
      figures(text, digest);
      return HexFormat.of().formatHex(digest.digest(taken(text)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void figures(StringBuilder text, MessageDigest digest) {
    columns.forEach(column -> add(text, column.title()));
    for (var row : rows) {
      line(text, row);
      digest.update(taken(text));
    }
    line(text, total == null ? List.of() : total);
    parts.forEach(part -> part.figures(text.append("\n\n"), digest));
  }

  private static byte[] taken(StringBuilder text) {
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    text.setLength(0);
    return bytes;
  }

  public ReportTable withNotes(List<String> others) {
    return new ReportTable(code, title, asOf, heading, columns, rows, total, others, parts);
  }

  public ReportTable withTotal(List<Object> other) {
    return new ReportTable(code, title, asOf, heading, columns, rows, other, notes, parts);
  }

  public ReportTable withHeading(List<String> others) {
    return new ReportTable(code, title, asOf, others, columns, rows, total, notes, parts);
  }

  /** Whether the first column counts the rows. */
  public boolean isNumbered() {
    for (int i = 0; i < rows.size(); i++) {
      if (!Integer.valueOf(i + 1).equals(rows.get(i).get(0))) {
        return false;
      }
    }
    return columns.size() > 1 && !rows.isEmpty();
  }

  public ReportTable withParts(List<ReportTable> others) {
    return new ReportTable(code, title, asOf, heading, columns, rows, total, notes, others);
  }

  private static void line(StringBuilder text, List<Object> cells) {
    text.append('\n');
    cells.forEach(cell -> add(text, cell));
  }

  /** With its kind and its length in front, so that no two lines of cells read alike. */
  private static void add(StringBuilder text, Object cell) {
    var words =
        cell instanceof Number number
            ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
            : String.valueOf(cell);
    var kind =
        cell == null ? '-' : cell instanceof Number ? 'n' : cell instanceof LocalDate ? 'd' : 's';
    text.append(kind).append(words.length()).append(':').append(words);
  }
}
