package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.competency.control.KnownLevels;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.control.BuilderTally.Reach;
import vn.thao.reports.control.UnitTree.Unit;
import vn.thao.reports.entity.Knowledge;
import vn.thao.reports.entity.ReportAsk;
import vn.thao.reports.entity.ReportChoice;
import vn.thao.reports.entity.StaffingReport;

/** Who works where, and what several reports by agency ask of these people. */
final class AgencyReading {

  /** What a report is about: codes; empty where it asks for nothing of the kind. */
  record About(String unit, String competency, String position, String course) {}

  /** One assignment. */
  record Post(
      long person, long unit, String position, boolean fullTime, int share, String decision) {}

  /**
   * A level on the day and 90 days later.
   *
   * @param practised lately on the day, as the policy of the competency asks
   */
  record Held(int now, int later, boolean practised) {

    static final Held NOTHING = new Held(0, 0, false);
  }

  private final FactSql.Reader reader;
  private final LocalDate asOf;
  private final LocalDate later;
  private final Knowledge known;
  private final UnitTree tree;
  private final Unit root;
  private final About about;
  private final AgencySql sql;
  private final Map<Long, List<Post>> posts = new HashMap<>();

  AgencyReading(FactSql.Reader reader, LocalDate asOf, Knowledge known, Scope scope, About about) {
    this.reader = reader;
    this.asOf = asOf;
    this.later = asOf.plusDays(StaffingReport.SOON);
    this.known = known;
    this.about = about;
    this.tree = UnitTree.of(sql(scope, about), about.unit());
    this.root = tree.root(about.unit());
    this.sql = sql(root == null ? scope : root.scope(), about);
    for (var row : sql.posts()) {
      var post =
          new Post(
              number(row[0]),
              number(row[1]),
              (String) row[2],
              StaffingTally.FULL_TIME.equals(row[3]),
              (int) number(row[4]),
              (String) row[5]);
      posts.computeIfAbsent(post.unit(), id -> new ArrayList<>()).add(post);
    }
  }

  static AgencyReading of(EntityManager em, Clock clock, ReportAsk ask, Scope scope, About about) {
    return new AgencyReading(
        (text, values) -> Sql.rows(em, text, values),
        ask.asOf() == null ? Time.today(clock) : ask.asOf(),
        Knowledge.of(ask.knownAt(), clock),
        scope,
        about);
  }

  private AgencySql sql(Scope within, About about) {
    return new AgencySql(
        reader,
        asOf,
        known.at(),
        within,
        later,
        about.competency(),
        about.position(),
        about.course());
  }

  AgencySql sql() {
    return sql;
  }

  Instant knownAt() {
    return known.at();
  }

  LocalDate asOf() {
    return asOf;
  }

  LocalDate later() {
    return later;
  }

  /** Null when the scope has several tops and none was chosen. */
  String unitCode() {
    return root == null ? null : root.code();
  }

  LocalName unitName() {
    return root == null ? null : root.name();
  }

  String parentCode() {
    return tree.parentCode(root);
  }

  /** All that the reader may choose. */
  List<ReportChoice> units() {
    return tree.units().stream().map(unit -> new ReportChoice(unit.code(), unit.name())).toList();
  }

  List<Unit> agencies() {
    return tree.agencies(root);
  }

  /** The lines of units at or below the root. */
  List<Reach> branches() {
    return BuilderTally.reaches(tree.branches(root), tree.units());
  }

  /** The agency and all units below it. */
  List<Unit> below(Unit agency) {
    return tree.units().stream().filter(unit -> unit.path().startsWith(agency.path())).toList();
  }

  /** In the agency and below it. */
  List<Post> posts(Unit agency) {
    return below(agency).stream()
        .flatMap(unit -> posts.getOrDefault(unit.id(), List.of()).stream())
        .toList();
  }

  /** Everywhere that the report reaches. */
  List<Post> posts() {
    return posts.values().stream().flatMap(List::stream).toList();
  }

  /** Every unit at or below the root, divisions and the province as well. */
  List<Unit> reached() {
    return tree.units().stream()
        .filter(unit -> root == null || unit.path().startsWith(root.path()))
        .toList();
  }

  /** Names of all units that the reader may choose, by their ids. */
  Map<Long, LocalName> names() {
    return tree.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
  }

  /** Those of these who hold the position; each once. */
  static Set<Long> holders(List<Post> posts, String position) {
    return people(posts.stream().filter(post -> post.position().equals(position)).toList());
  }

  /** The positions of these codes. */
  List<ReportChoice> positions(Collection<String> codes) {
    return sql.positions().stream()
        .map(AgencyReading::choice)
        .filter(each -> codes.contains(each.code()))
        .toList();
  }

  /** All courses. */
  List<ReportChoice> courses() {
    return sql.courses().stream().map(AgencyReading::choice).toList();
  }

  /** Each once. */
  static Set<Long> people(List<Post> posts) {
    var people = new HashSet<Long>();
    posts.forEach(post -> people.add(post.person()));
    return people;
  }

  /** Code, names, id and required level of the one asked for. */
  static Object[] asked(List<Object[]> competencies, String code) {
    return competencies.stream()
        .filter(row -> code.equals(row[0]))
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  static ReportChoice choice(Object[] row) {
    return new ReportChoice((String) row[0], new LocalName((String) row[1], (String) row[2]));
  }

  /**
   * Levels in a competency; who has none is absent.
   *
   * @param competency its id
   */
  Map<Long, Held> levels(long competency) {
    var held = new HashMap<Long, Held>();
    if (known.isNow()) {
      for (var row : sql.attained(competency)) {
        held.put(
            number(row[0]),
            new Held((int) number(row[1]), (int) number(row[2]), number(row[3]) > 0));
      }
      return held;
    }
    var everybody = people(posts());
    var after = new KnownLevels(reader, later, known.at()).of(everybody);
    new KnownLevels(reader, asOf, known.at())
        .held(everybody)
        .forEach(
            (person, then) ->
                held.put(
                    person,
                    new Held(
                        then.level(competency),
                        after.getOrDefault(person, Map.of()).getOrDefault(competency, 0),
                        then.isPractised(competency))));
    return held;
  }

  /** A level of somebody in a competency, which its code names. */
  record Level(long person, String competency, int level) {}

  /**
   * All levels on the day, or those in the competency asked for.
   *
   * @param competencies ids by codes
   * @param people whose
   */
  List<Level> allLevels(Map<String, Long> competencies, Set<Long> people) {
    if (known.isNow()) {
      return sql.allLevels().stream()
          .map(row -> new Level(number(row[0]), (String) row[1], (int) number(row[2])))
          .toList();
    }
    var held = new KnownLevels(reader, asOf, known.at()).of(people);
    var levels = new ArrayList<Level>();
    competencies.forEach(
        (code, id) -> {
          if (about.competency().isEmpty() || about.competency().equals(code)) {
            held.forEach(
                (person, own) -> {
                  if (own.getOrDefault(id, 0) > 0) {
                    levels.add(new Level(person, code, own.get(id)));
                  }
                });
          }
        });
    return levels;
  }

  /** Who completed the course asked for by the day. */
  Set<Long> completed() {
    var people = new HashSet<Long>();
    for (var row : sql.completed()) {
      if (!LocalDate.ofInstant(Sql.instant(row[1]), Time.ZONE).isAfter(asOf)) {
        people.add(number(row[0]));
      }
    }
    return people;
  }
}
