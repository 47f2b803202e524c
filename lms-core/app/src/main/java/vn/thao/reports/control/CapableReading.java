package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.thao.competency.control.KnownLevels;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.control.UnitTree.Unit;
import vn.thao.reports.entity.CapableReport;
import vn.thao.reports.entity.CapableRow;
import vn.thao.reports.entity.Knowledge;
import vn.thao.reports.entity.ReportChoice;
import vn.thao.reports.entity.StaffingReport;

/** R13 from the facts of one date, as known at one time. */
final class CapableReading {

  private final FactSql.Reader reader;
  private final LocalDate asOf;
  private final LocalDate later;
  private final Knowledge known;
  private final Scope scope;
  private final Set<Long> able = new HashSet<>();
  private final Set<Long> ableLater = new HashSet<>();
  private final Map<Long, Set<Long>> people = new HashMap<>();

  CapableReading(FactSql.Reader reader, LocalDate asOf, Knowledge known, Scope scope) {
    this.reader = reader;
    this.asOf = asOf;
    this.later = asOf.plusDays(StaffingReport.SOON);
    this.known = known;
    this.scope = scope;
  }

  CapableReport report(String unitCode, String competency, int level) {
    var tree = UnitTree.of(sql(scope, competency, level), unitCode);
    var root = tree.root(unitCode);
    var sql = sql(root == null ? scope : root.scope(), competency, level);
    var competencies = sql.competencies();
    var asked =
        competencies.stream()
            .filter(row -> competency.equals(row[0]))
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
    sql.posts()
        .forEach(
            row ->
                people.computeIfAbsent(number(row[1]), id -> new HashSet<>()).add(number(row[0])));
    levels(sql, number(asked[3]), level);
    return new CapableReport(
        asOf,
        known.at(),
        root == null ? null : root.code(),
        root == null ? null : root.name(),
        tree.parentCode(root),
        choice(asked),
        level,
        competencies.stream().map(CapableReading::choice).toList(),
        tree.agencies(root).stream().map(unit -> row(tree, unit)).toList());
  }

  private CapableSql sql(Scope within, String competency, int level) {
    return new CapableSql(reader, asOf, known.at(), within, competency, level, later);
  }

  private static ReportChoice choice(Object[] row) {
    return new ReportChoice((String) row[0], new LocalName((String) row[1], (String) row[2]));
  }

  private void levels(CapableSql sql, long competency, int level) {
    if (known.isNow()) {
      for (var row : sql.attained()) {
        add(able, number(row[0]), number(row[1]) == 1);
        add(ableLater, number(row[0]), number(row[2]) == 1);
      }
      return;
    }
    var everybody = new HashSet<Long>();
    people.values().forEach(everybody::addAll);
    new KnownLevels(reader, asOf, known.at())
        .of(everybody)
        .forEach((person, own) -> add(able, person, own.getOrDefault(competency, 0) >= level));
    new KnownLevels(reader, later, known.at())
        .of(everybody)
        .forEach((person, own) -> add(ableLater, person, own.getOrDefault(competency, 0) >= level));
  }

  private static void add(Set<Long> set, long person, boolean belongs) {
    if (belongs) {
      set.add(person);
    }
  }

  private CapableRow row(UnitTree tree, Unit agency) {
    var here = new HashSet<Long>();
    tree.units().stream()
        .filter(unit -> unit.path().startsWith(agency.path()))
        .forEach(unit -> here.addAll(people.getOrDefault(unit.id(), Set.of())));
    var able = new HashSet<>(here);
    able.retainAll(this.able);
    var due = new HashSet<>(able);
    due.removeAll(ableLater);
    return new CapableRow(agency.code(), agency.name(), here.size(), able.size(), due.size());
  }
}
