package vn.thao.people.entity;

import java.util.List;

/**
 * What is wrong with a cell.
 *
 * @param column by name; empty: the whole row
 * @param key of the sentence that says how to mend it
 */
public record ImportProblem(String column, String key, List<String> arguments) {

  public ImportProblem(String column, String key, Object... arguments) {
    this(column, key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
