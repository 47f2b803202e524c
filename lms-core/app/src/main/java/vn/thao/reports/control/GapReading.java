package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.entity.GapCell;
import vn.thao.reports.entity.GapReport;
import vn.thao.reports.entity.GapRow;
import vn.thao.reports.entity.GapTop;
import vn.thao.reports.entity.Knowledge;
import vn.thao.reports.entity.ReportChoice;

/** R02 from the facts of one date, as known at one time. */
final class GapReading {

  /** How many of the competencies that are lacked most are shown. */
  static final int TOP = 10;

  private final FactSql.Reader reader;
  private final LocalDate asOf;
  private final Knowledge known;
  private final Scope scope;

  GapReading(FactSql.Reader reader, LocalDate asOf, Knowledge known, Scope scope) {
    this.reader = reader;
    this.asOf = asOf;
    this.known = known;
    this.scope = scope;
  }

  GapReport report(String unitCode) {
    var whole = new GapSql(reader, asOf, known.at(), scope);
    var tree = UnitTree.of(whole, unitCode);
    var root = tree.root(unitCode);
    var sql = root == null ? whole : new GapSql(reader, asOf, known.at(), root.scope());
    var requirements = sql.requirements();
    var levels =
        Holders.Source.of(
            reader,
            asOf,
            asOf,
            known,
            root == null ? scope : root.scope(),
            UnitTree.isEverybody(root, scope),
            requirements);
    var count = new GapCount(levels, requirements, sql.posts());
    var lacked = lacked(count.competencies());
    var columns = lacked.stream().map(top -> new ReportChoice(top.code(), top.name())).toList();
    return new GapReport(
        asOf,
        known.at(),
        root == null ? null : root.code(),
        root == null ? null : root.name(),
        tree.parentCode(root),
        tree.units().stream().map(unit -> new ReportChoice(unit.code(), unit.name())).toList(),
        count.persons(),
        columns,
        rows(sql, count, columns),
        lacked.stream()
            .filter(top -> top.lacking() > 0)
            .sorted(Comparator.comparingInt(GapTop::lacking).reversed())
            .limit(TOP)
            .toList());
  }

  private static List<GapTop> lacked(List<Object[]> competencies) {
    return competencies.stream()
        .map(
            row ->
                new GapTop(
                    (String) row[0],
                    new LocalName((String) row[1], (String) row[2]),
                    (int) number(row[4]),
                    (int) (number(row[4]) - number(row[5]))))
        .toList();
  }

  private static List<GapRow> rows(GapSql sql, GapCount count, List<ReportChoice> columns) {
    Map<String, Map<String, Object[]>> matrix = new HashMap<>();
    for (var row : count.matrix()) {
      matrix.computeIfAbsent((String) row[0], key -> new HashMap<>()).put((String) row[1], row);
    }
    var rows = new ArrayList<GapRow>();
    for (var row : sql.positions()) {
      var cells = matrix.get((String) row[0]);
      if (cells != null) {
        var name = new LocalName((String) row[1], (String) row[2]);
        rows.add(
            new GapRow(
                (String) row[0],
                name,
                count.holders().getOrDefault(row[0], 0),
                cells(columns, cells)));
      }
    }
    return rows;
  }

  private static List<GapCell> cells(List<ReportChoice> columns, Map<String, Object[]> found) {
    var cells = new ArrayList<GapCell>();
    for (var column : columns) {
      var row = found.get(column.code());
      cells.add(
          row == null
              ? null
              : new GapCell(
                  column.code(),
                  column.name(),
                  (int) number(row[2]),
                  (int) number(row[3]),
                  (int) number(row[4])));
    }
    return cells;
  }
}
