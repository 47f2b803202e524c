package vn.thao.people.entity;

import java.util.List;
import java.util.Map;

/**
 * A file whose headings were understood: what was asked for, row by row.
 *
 * @param columns that the file has, by name
 * @param unknown headings that nobody understood; they are not read
 * @param examples how many rows are marked as examples and left out
 */
public record ImportSheet(
    List<String> columns, List<String> unknown, int examples, List<Entry> entries) {

  /** Cells by the name of their column, as written; blank ones are left out. */
  public record Entry(int line, Map<String, String> cells) {}
}
