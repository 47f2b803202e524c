package vn.thao.reports.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/**
 * By how much the numbers of a report differ from those of the same report of another day. Rows are
 * the same when the words at their beginning are; where a row is missing on one of the days, or a
 * cell holds words, the difference is empty.
 */
final class ReportDifference {

  /** So many columns of words name a row at most. */
  private static final int NAMES = 2;

  private final ReportTable now;
  private final ReportTable then;
  private final boolean numbered;
  private final List<Integer> names = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();

  ReportDifference(ReportTable now, ReportTable then) {
    this.now = now;
    this.then = then;
    this.numbered = now.isNumbered() || then.isNumbered();
    for (int i = numbered ? 1 : 0; i < now.columns().size(); i++) {
      if (isNumber(now, i) || isNumber(then, i)) {
        numbers.add(i);
      } else if (numbers.isEmpty() && names.size() < NAMES) {
        names.add(i);
      }
    }
  }

  private static boolean isNumber(ReportTable table, int column) {
    return table.rows().stream().anyMatch(row -> row.get(column) instanceof Number);
  }

  /** A table to stand below the report. */
  ReportTable table(String title) {
    var before = new HashMap<String, List<Object>>();
    var seen = new HashMap<String, Integer>();
    then.rows().forEach(row -> before.put(key(row, seen), row));
    seen.clear();
    var rows = new ArrayList<List<Object>>();
    for (var row : now.rows()) {
      rows.add(line(rows.size() + 1, row, before.remove(key(row, seen))));
    }
    seen.clear();
    for (var row : then.rows()) {
      if (before.containsKey(key(row, seen))) {
        rows.add(line(rows.size() + 1, row, null));
      }
    }
    var part = ReportTable.part(title, columns(), rows);
    return now.total() == null || then.total() == null
        ? part
        : part.withTotal(line(null, now.total(), then.total()));
  }

  private List<Column> columns() {
    var columns = new ArrayList<Column>();
    if (numbered) {
      columns.add(now.columns().get(0));
    }
    names.forEach(i -> columns.add(now.columns().get(i)));
    numbers.forEach(
        i ->
            columns.add(
                new Column(now.columns().get(i).title(), now.columns().get(i).width(), true)));
    return columns;
  }

  /** Rows that are called the same are told apart by their order. */
  private String key(List<Object> row, Map<String, Integer> seen) {
    var name = new StringBuilder();
    names.forEach(i -> name.append(row.get(i)).append('\n'));
    return name.append(seen.merge(name.toString(), 1, Integer::sum)).toString();
  }

  private List<Object> line(Integer number, List<Object> row, List<Object> before) {
    var cells = new ArrayList<Object>();
    if (numbered) {
      cells.add(number);
    }
    names.forEach(i -> cells.add(row.get(i)));
    numbers.forEach(i -> cells.add(before == null ? null : minus(row.get(i), before.get(i))));
    return cells;
  }

  private static Object minus(Object now, Object then) {
    return now instanceof Number one && then instanceof Number other
        ? new BigDecimal(one.toString()).subtract(new BigDecimal(other.toString()))
        : null;
  }
}
