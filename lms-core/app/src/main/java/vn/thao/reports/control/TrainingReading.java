package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.thao.learning.control.NominationReading;
import vn.thao.learning.entity.NominationCount;
import vn.thao.learning.entity.NominationFact;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.control.UnitTree.Unit;
import vn.thao.reports.entity.ReportChoice;
import vn.thao.reports.entity.TrainingReport;
import vn.thao.reports.entity.TrainingRow;

/** R01 from the facts of one date, as known at one time; a person counts where he works then. */
final class TrainingReading {

  /** One registration: whose, and whether it ended in a completion by the date. */
  private record Registration(long person, boolean completed) {}

  private final FactSql.Reader reader;
  private final LocalDate asOf;
  private final Instant knownAt;
  private final Scope scope;

  TrainingReading(FactSql.Reader reader, LocalDate asOf, Instant knownAt, Scope scope) {
    this.reader = reader;
    this.asOf = asOf;
    this.knownAt = knownAt;
    this.scope = scope;
  }

  TrainingReport report(String unitCode, String courseCode) {
    var tree = UnitTree.of(new TrainingSql(reader, asOf, knownAt, "", scope), unitCode);
    var root = tree.root(unitCode);
    var within = root == null ? scope : root.scope();
    var sql = new TrainingSql(reader, asOf, knownAt, courseCode, within);
    var courses =
        sql.courses().stream()
            .map(row -> new ReportChoice((String) row[0], name(row[1], row[2])))
            .toList();
    var course = course(courses, courseCode);
    var tally =
        new Tally(
            tree,
            sql.posts(),
            new NominationReading(reader, asOf, knownAt, within).facts(courseCode),
            registrations(sql));
    return new TrainingReport(
        asOf,
        knownAt,
        root == null ? null : root.code(),
        root == null ? null : root.name(),
        tree.parentCode(root),
        course,
        courses,
        tree.branches(root).stream()
            .map(branch -> tally.row(branch.head(), branch.own(), branch.leaf(), branch::holds))
            .filter(row -> !row.own() || !row.isEmpty())
            .toList(),
        tally.row(root, false, false, unit -> true));
  }

  private static ReportChoice course(List<ReportChoice> courses, String code) {
    return code == null
        ? null
        : courses.stream()
            .filter(course -> course.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new NotFound("training.unknown-course", code));
  }

  private List<Registration> registrations(TrainingSql sql) {
    return sql.registrations().stream()
        .filter(row -> happened(row[1]))
        .map(row -> new Registration(number(row[0]), happened(row[2])))
        .toList();
  }

  /** By the end of the date, and known by then. */
  private boolean happened(Object stored) {
    var at = Sql.instant(stored);
    return at != null && !at.isAfter(knownAt) && !LocalDate.ofInstant(at, Time.ZONE).isAfter(asOf);
  }

  private static LocalName name(Object vi, Object en) {
    return new LocalName((String) vi, (String) en);
  }

  /** Counts lines; a person who works in two units of a line counts once in it. */
  private final class Tally {
    private final UnitTree tree;
    private final Map<Long, Set<Long>> people = new HashMap<>();
    private final List<NominationFact> facts;
    private final List<Registration> registrations;

    Tally(
        UnitTree tree,
        List<Object[]> posts,
        List<NominationFact> facts,
        List<Registration> registrations) {
      this.tree = tree;
      this.facts = facts;
      this.registrations = registrations;
      for (var row : posts) {
        people.computeIfAbsent(number(row[1]), unit -> new HashSet<>()).add(number(row[0]));
      }
    }

    TrainingRow row(Unit head, boolean own, boolean leaf, Predicate<Unit> belongs) {
      var here = new HashSet<Long>();
      tree.units().stream()
          .filter(belongs)
          .forEach(unit -> here.addAll(people.getOrDefault(unit.id(), Set.of())));
      var registered = registrations.stream().filter(each -> here.contains(each.person())).toList();
      return new TrainingRow(
          head == null ? null : head.code(),
          head == null ? null : head.name(),
          own,
          leaf,
          NominationCount.of(
              facts.stream().filter(fact -> here.contains(fact.personId())).toList(), asOf),
          registered.size(),
          (int) registered.stream().map(Registration::person).distinct().count(),
          (int) registered.stream().filter(Registration::completed).count());
    }
  }
}
