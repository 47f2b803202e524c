package vn.thao.learning.control;

import static vn.thao.platform.control.Sql.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.thao.learning.entity.AssignmentCase;
import vn.thao.learning.entity.AssignmentDue;
import vn.thao.learning.entity.AssignmentProblem;
import vn.thao.learning.entity.AssignmentVersion;
import vn.thao.platform.control.ConditionKind.Look;
import vn.thao.platform.control.Conditions;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Condition;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.Days;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Scope;

/**
 * One look at rules and the people whom they may concern. However many rules and people there are,
 * it takes one statement for the people, one for what they have done and were nominated to, and
 * those of the kinds of conditions.
 */
final class AssignmentReading {

  /** Somebody in the look, with the posts in its area. */
  record Person(
      long id,
      String staffNumber,
      String fullName,
      String searchName,
      boolean account,
      List<Post> posts) {}

  /** A post in words. */
  record Post(String path, LocalName unit, String position, LocalName positionName) {}

  /** A person under a rule. */
  record Case(Person person, AssignmentCase facts, LocalDate wanted) {}

  private final Look look;
  private final AssignmentSql sql;
  private final Map<Long, Person> people = new LinkedHashMap<>();
  private final Map<String, Object[]> nominations = new HashMap<>();
  private final Set<String> completed = new java.util.HashSet<>();
  private final Set<String> begun = new java.util.HashSet<>();
  private final Map<String, Integer> rounds = new HashMap<>();
  private final Map<String, Map<AssignmentProblem, Boolean>> settled = new HashMap<>();
  private Map<Leaf, Map<Long, Days>> leaves;

  AssignmentReading(FactSql.Reader reader, Scope area, LocalDate day, Instant now) {
    look = new Look(reader, area, day, now);
    sql = new AssignmentSql(reader, day, now, area);
  }

  Look look() {
    return look;
  }

  /** Every version of every rule with the names of its unit; the latest of a rule first. */
  Map<AssignmentVersion, LocalName> versions() {
    var versions = new LinkedHashMap<AssignmentVersion, LocalName>();
    for (var row : sql.versions()) {
      versions.put(version(row), new LocalName((String) row[20], (String) row[21]));
    }
    return versions;
  }

  private static AssignmentVersion version(Object[] row) {
    return new AssignmentVersion(
        number(row[0]),
        number(row[1]),
        (String) row[2],
        new LocalName((String) row[3], (String) row[4]),
        number(row[5]),
        (String) row[6],
        number(row[7]),
        (String) row[8],
        (String) row[9],
        Condition.of(JsonText.parse(Sql.text(row[10]))),
        new AssignmentDue(
            AssignmentDue.Kind.valueOf((String) row[11]),
            Sql.date(row[12]),
            row[13] == null ? null : (int) number(row[13])),
        (String) row[14],
        Sql.date(row[15]),
        Sql.date(row[16]),
        row[17] != null,
        (int) number(row[18]),
        row[19] == null ? null : number(row[19]));
  }

  /** Reads the people and what these rules ask about them. */
  void read(Conditions conditions, Collection<AssignmentVersion> versions) {
    for (var row : sql.people()) {
      var person =
          people.computeIfAbsent(
              number(row[0]),
              id ->
                  new Person(
                      id,
                      (String) row[9],
                      (String) row[1],
                      (String) row[10],
                      number(row[2]) > 0,
                      new ArrayList<>()));
      if (row[3] != null) {
        person.posts().add(post(row));
      }
    }
    for (var row : sql.states()) {
      keep(row);
    }
    leaves = conditions.read(look, versions.stream().map(AssignmentVersion::condition).toList());
  }

  private static Post post(Object[] row) {
    return new Post(
        (String) row[3],
        new LocalName((String) row[4], (String) row[5]),
        (String) row[6],
        new LocalName((String) row[7], (String) row[8]));
  }

  private void keep(Object[] row) {
    var key = number(row[2]) + "/" + number(row[1]);
    switch ((String) row[0]) {
      case "N" -> nominations.put(key, row);
      case "C" -> completed.add(key);
      case "B" -> begun.add(key);
      case "E" -> rounds.merge(key, (int) number(row[5]), Math::max);
      default ->
          settled
              .computeIfAbsent(key + "/" + number(row[5]), each -> new HashMap<>())
              .put(AssignmentProblem.valueOf((String) row[6]), number(row[3]) == 1);
    }
  }

  Function<Leaf, Days> facts(long person) {
    return leaf -> leaves.getOrDefault(leaf, Map.of()).getOrDefault(person, Days.NEVER);
  }

  /**
   * The facts of everybody whom the look may show under this rule, by name. Who works in its area
   * no more is shown to those who reach all of the rule. Of nobody while the rule can't be decided.
   */
  List<Case> cases(AssignmentVersion version) {
    var cases = new ArrayList<Case>();
    if (!isDecidable(version)) {
      return cases;
    }
    boolean whole = look.area().covers(version.path());
    for (var person : people.values()) {
      if (whole || !person.posts().isEmpty()) {
        cases.add(of(person, version));
      }
    }
    return cases;
  }

  /** False while a kind of its condition is gone or fails, as when a plugin was taken away. */
  boolean isDecidable(AssignmentVersion version) {
    return Conditions.answers(leaves, version.condition());
  }

  private Case of(Person person, AssignmentVersion version) {
    var day = look.day();
    boolean reached = person.posts().stream().anyMatch(post -> version.reaches(post.path()));
    var since = reached ? version.condition().days(facts(person.id())).since(day) : null;
    var byCourse = version.courseId() + "/" + person.id();
    var byRule = version.rule() + "/" + person.id();
    var nomination = nominations.get(byCourse);
    int round = rounds.getOrDefault(byRule, 0);
    boolean left = Boolean.FALSE.equals(settledIn(byRule, round).get(AssignmentProblem.LEFT));
    var now = settledIn(byRule, round == 0 || left ? round + 1 : round).keySet();
    var facts =
        new AssignmentCase(
            since,
            nomination == null ? null : number(nomination[3]),
            nomination == null ? null : Sql.date(nomination[4]),
            nomination != null && nomination[5] != null && number(nomination[5]) == version.rule(),
            begun.contains(byCourse),
            completed.contains(byCourse),
            person.account(),
            round,
            now.isEmpty() ? EnumSet.noneOf(AssignmentProblem.class) : EnumSet.copyOf(now),
            left);
    return new Case(person, facts, since == null ? null : version.due().of(since, version.from()));
  }

  private Map<AssignmentProblem, Boolean> settledIn(String byRule, int round) {
    return settled.getOrDefault(byRule + "/" + round, Map.of());
  }
}
