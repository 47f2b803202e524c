package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.json.JsonString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.thao.law.entity.ClauseRow;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.entity.ClauseCoverage;
import vn.thao.reports.entity.ClauseReport;
import vn.thao.reports.entity.ReportChoice;

/** R14 from the facts of one date, as known at one time. */
final class ClauseReading {

  private static final ClauseMap MAP = ClauseMap.read();

  private final FactSql.Reader reader;
  private final LocalDate asOf;
  private final Instant knownAt;
  private final Scope scope;
  private final Map<String, ReportChoice> courses = new LinkedHashMap<>();
  private final Map<String, Set<String>> citing = new HashMap<>();
  private final Map<String, ReportChoice> competencies = new HashMap<>();
  private final Map<String, List<Long>> completed = new HashMap<>();

  ClauseReading(FactSql.Reader reader, LocalDate asOf, Instant knownAt, Scope scope) {
    this.reader = reader;
    this.asOf = asOf;
    this.knownAt = knownAt;
    this.scope = scope;
  }

  ClauseReport report(String unitCode, List<ClauseRow> clauses) {
    var tree = UnitTree.of(new ClauseSql(reader, asOf, knownAt, scope), unitCode);
    var root = tree.root(unitCode);
    var sql = new ClauseSql(reader, asOf, knownAt, root == null ? scope : root.scope());
    sql.courses().forEach(this::course);
    sql.competencies().forEach(row -> competencies.put((String) row[0], choice(row)));
    sql.completions().forEach(this::completion);
    return new ClauseReport(
        asOf,
        knownAt,
        root == null ? null : root.code(),
        root == null ? null : root.name(),
        tree.parentCode(root),
        sql.staff().size(),
        clauses.stream().map(this::row).toList());
  }

  private static ReportChoice choice(Object[] row) {
    return new ReportChoice((String) row[0], new LocalName((String) row[1], (String) row[2]));
  }

  private void course(Object[] row) {
    courses.put((String) row[0], choice(row));
    var definition = JsonText.parse(Sql.text(row[3]));
    if (definition.containsKey("clauses")) {
      definition.getJsonArray("clauses").getValuesAs(JsonString.class).stream()
          .map(JsonString::getString)
          .filter(reference -> reference.startsWith(ClauseMap.INSTRUMENT + "/"))
          .forEach(
              reference ->
                  citing
                      .computeIfAbsent(
                          reference.substring(reference.indexOf('/') + 1), key -> new TreeSet<>())
                      .add((String) row[0]));
    }
  }

  private void completion(Object[] row) {
    var day = LocalDate.ofInstant(Sql.instant(row[2]), Time.ZONE);
    if (!day.isAfter(asOf)) {
      completed.computeIfAbsent((String) row[1], key -> new ArrayList<>()).add(number(row[0]));
    }
  }

  private ClauseCoverage row(ClauseRow clause) {
    var entry = MAP.of(clause.code());
    var asked = new TreeSet<>(entry.courses());
    asked.addAll(citing.getOrDefault(clause.code(), Set.of()));
    var there = asked.stream().filter(courses::containsKey).toList();
    var people =
        there.stream().flatMap(code -> completed.getOrDefault(code, List.of()).stream()).toList();
    return new ClauseCoverage(
        clause.code(),
        clause.label(),
        clause.text(),
        entry.competencies().stream().map(competencies::get).filter(each -> each != null).toList(),
        there.stream().map(courses::get).toList(),
        asked.stream().filter(code -> !courses.containsKey(code)).toList(),
        entry.reports(),
        MAP.features(entry),
        (int) people.stream().distinct().count(),
        people.size());
  }
}
