package vn.thao.people.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thao.people.entity.ImportChange;
import vn.thao.people.entity.ImportColumn;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.ImportProblem;
import vn.thao.people.entity.ImportRow;
import vn.thao.people.entity.ImportState;

/** A row of the list while it is being judged. */
final class Draft {

  private static final int LONGEST_SAID = 40;

  private final int line;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> said = new HashMap<>();
  private final List<ImportProblem> problems = new ArrayList<>();
  private Map<String, String> existing;

  Draft(int line) {
    this.line = line;
  }

  int line() {
    return line;
  }

  /** Empty when the cell is blank or wrong. */
  String value(String column) {
    return values.getOrDefault(column, "");
  }

  void put(String column, String value) {
    values.put(column, value);
  }

  /** What stands in a cell that can't be used: shown to whoever has to find and mend it. */
  void said(String column, String cell) {
    said.put(column, cell.length() > LONGEST_SAID ? cell.substring(0, LONGEST_SAID) + "…" : cell);
  }

  void wrong(String column, String key, Object... arguments) {
    problems.add(new ImportProblem(column, key, arguments));
  }

  boolean isWrong() {
    return !problems.isEmpty();
  }

  /** What is known under the same key, by column; null when there is nothing. */
  Map<String, String> existing() {
    return existing;
  }

  void meets(Map<String, String> known) {
    existing = known;
  }

  /** What makes it the same thing; codes are the same in capitals and small letters. */
  String key(ImportKind kind) {
    return key(kind, values);
  }

  static String key(ImportKind kind, Map<String, String> values) {
    return kind.key().stream()
        .map(column -> values.getOrDefault(column, "").toUpperCase(Locale.ROOT))
        .collect(Collectors.joining("|"));
  }

  List<ImportChange> changes(ImportKind kind) {
    if (existing == null) {
      return List.of();
    }
    return kind.columns().stream()
        .filter(ImportColumn::compared)
        .map(ImportColumn::name)
        .filter(column -> !value(column).equals(existing.getOrDefault(column, "")))
        .map(column -> new ImportChange(column, existing.getOrDefault(column, ""), value(column)))
        .toList();
  }

  ImportRow row(ImportKind kind) {
    var changes = isWrong() ? List.<ImportChange>of() : changes(kind);
    var state =
        isWrong()
            ? ImportState.WRONG
            : existing == null
                ? ImportState.NEW
                : changes.isEmpty() ? ImportState.SAME : ImportState.CHANGED;
    var shown = new HashMap<>(said);
    shown.putAll(values);
    return new ImportRow(line, state, Map.copyOf(shown), changes, List.copyOf(problems));
  }
}
