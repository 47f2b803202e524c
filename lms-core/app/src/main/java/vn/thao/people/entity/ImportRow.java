package vn.thao.people.entity;

import java.util.List;
import java.util.Map;

/**
 * A row of the dry run.
 *
 * @param line in the file
 * @param values what the row asks for, by column, in one spelling: dates as 2026-02-05, kinds and
 *     types by their codes; blank cells are left out
 */
public record ImportRow(
    int line,
    ImportState state,
    Map<String, String> values,
    List<ImportChange> changes,
    List<ImportProblem> problems) {

  public String value(String column) {
    return values.getOrDefault(column, "");
  }
}
