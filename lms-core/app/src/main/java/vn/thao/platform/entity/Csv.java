package vn.thao.platform.entity;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines that a Vietnamese spreadsheet opens right: UTF-8 with a mark in front, semicolons between,
 * and no cell that the spreadsheet would take for a formula.
 */
public final class Csv {

  /** Goes before the first line. */
  public static final String MARK = "\uFEFF";

  private Csv() {}

  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String cell(String text) {
    var value = text == null ? "" : harmless(text);
    return value.matches("(?s).*[;\"\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  /** A cell that begins like a formula gets an apostrophe; plain negative numbers stay. */
  private static String harmless(String text) {
    return text.matches("(?s)[=+\\-@\t\r].*") && !text.matches("-?\\d+([.,]\\d+)?")
        ? "'" + text
        : text;
  }
}
