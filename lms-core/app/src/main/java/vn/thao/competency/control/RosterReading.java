package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.date;
import static vn.thao.platform.control.Sql.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.thao.competency.entity.DutyTurn;
import vn.thao.competency.entity.DutyWeek;
import vn.thao.competency.entity.RosterAlarm;
import vn.thao.competency.entity.RosterCandidate;
import vn.thao.competency.entity.RosterKind;
import vn.thao.competency.entity.RosterLevel;
import vn.thao.competency.entity.RosterMember;
import vn.thao.competency.entity.RosterPerson;
import vn.thao.competency.entity.RosterRule;
import vn.thao.competency.entity.RosterSlot;
import vn.thao.competency.entity.RosterView;
import vn.thao.platform.control.ConditionKind.Look;
import vn.thao.platform.control.Conditions;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Scope;

/**
 * Puts a roster together as it stands on a day; a fixed number of statements, however many slots
 * and people. Who fits is read for the whole province, who is named depends on the scope. Whoever
 * has no post on the day is still named to those who reach the last one.
 */
final class RosterReading {

  private final FactSql.Reader reader;
  private final RosterSql sql;
  private final Scope scope;
  private final LocalDate day;
  private final Texts texts;
  private final Locale language;
  private final List<Object[]> structure;
  private final Map<Long, List<RosterRule>> rules = new LinkedHashMap<>();
  private final RosterFacts facts;
  private final Map<Long, RosterPerson> people = new HashMap<>();
  private List<Object[]> working = List.of();
  private RosterLevels levels;

  /**
   * @param look at the whole province
   * @param scope of those who are named
   */
  RosterReading(
      Conditions conditions, Texts texts, Look look, RosterSql sql, Scope scope, Locale language) {
    this.reader = look.reader();
    this.sql = sql;
    this.scope = scope;
    this.day = look.day();
    this.texts = texts;
    this.language = language;
    structure = sql.structure();
    if (structure.isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    for (var row : structure) {
      if (row[3] != null) {
        var own = rules.computeIfAbsent(number(row[3]), slot -> new ArrayList<>());
        if (row[8] != null) {
          own.add(RosterRuleRows.rule(row, 8));
        }
      }
    }
    facts = new RosterFacts(conditions, texts, look, all(), false, language);
  }

  private List<RosterRule> all() {
    return rules.values().stream().flatMap(List::stream).toList();
  }

  /** In force on the day; null when none is. */
  private RosterRule rule(long slot) {
    return rules.getOrDefault(slot, List.of()).stream()
        .filter(rule -> rule.isInForceOn(day))
        .findFirst()
        .orElse(null);
  }

  /**
   * @param staffNumber of the person who is asked about; empty: nobody
   */
  RosterView view(String code, String staffNumber, boolean kept) {
    var members = sql.members();
    var turns = sql.turns();
    var sought =
        staffNumber.isEmpty()
            ? null
            : sql.numbered(List.of(staffNumber)).stream().findFirst().orElse(null);
    working = sql.people();
    var fitting = new HashMap<Long, Set<Long>>();
    for (long slot : rules.keySet()) {
      if (rule(slot) != null) {
        fitting.put(slot, facts.fitting(rule(slot)));
      }
    }
    var candidates = new HashMap<Long, List<Object[]>>();
    fitting.forEach((slot, who) -> candidates.put(slot, candidates(who)));
    var ids = new LinkedHashSet<Long>();
    members.forEach(row -> ids.add(number(row[2])));
    candidates.values().forEach(rows -> rows.forEach(row -> ids.add(number(row[0]))));
    turns.forEach(row -> ids.add(number(row[1])));
    if (sought != null) {
      ids.add(number(sought[0]));
    }
    read(List.copyOf(ids));
    var slots =
        firstOfEachSlot().stream()
            .map(row -> slot(row, members, fitting, candidates, sought))
            .toList();
    var duties = turns.stream().map(this::turn).toList();
    return new RosterView(
        code,
        name(structure.get(0), 1),
        day,
        slots,
        RosterAlarm.of(slots, duties, day),
        duties,
        DutyWeek.of(duties, day),
        sought == null ? null : (String) sought[1],
        kept);
  }

  private List<Object[]> firstOfEachSlot() {
    var first = new LinkedHashMap<Long, Object[]>();
    structure.stream()
        .filter(row -> row[3] != null)
        .forEach(row -> first.putIfAbsent(number(row[3]), row));
    return List.copyOf(first.values());
  }

  /** The first who fit and work within the scope. */
  private List<Object[]> candidates(Set<Long> fitting) {
    return working.stream()
        .filter(row -> fitting.contains(number(row[0])))
        .limit(RosterSlot.SHOWN)
        .toList();
  }

  private void read(List<Long> ids) {
    ids.forEach(id -> people.put(id, new RosterPerson(new ArrayList<>())));
    for (var row : sql.posts(ids)) {
      people
          .get(number(row[0]))
          .posts()
          .add(
              new RosterPerson.Post(
                  (String) row[1],
                  name(row, 2),
                  name(row, 4),
                  (String) row[6],
                  date(row[7]),
                  date(row[8])));
    }
    levels = levels(ids);
  }

  private RosterLevels levels(List<Long> ids) {
    var codes = all().stream().flatMap(rule -> rule.competencies().stream()).distinct().toList();
    return new RosterLevels(reader, day, ids, codes);
  }

  /** What keeps this person from fitting the slot on the day, in sentences. */
  List<String> lacks(long slot, long person) {
    if (!rules.containsKey(slot)) {
      throw new NotFound("failure.not-found");
    }
    levels = levels(List.of(person));
    return why(slot, person);
  }

  private List<String> why(long slot, long person) {
    var rule = rule(slot);
    return rule == null
        ? List.of(texts.get(language, "rosters.no-rule"))
        : facts.lacks(rule, person, code -> levels.level(person, code));
  }

  private RosterSlot slot(
      Object[] row,
      List<Object[]> members,
      Map<Long, Set<Long>> fitting,
      Map<Long, List<Object[]>> candidates,
      Object[] sought) {
    long id = number(row[3]);
    var rule = rule(id);
    return new RosterSlot(
        id,
        name(row, 4),
        (int) number(row[6]),
        (int) number(row[7]),
        rule == null ? null : facts.sentence(rule),
        rule == null || facts.isDecidable(rule),
        members.stream().filter(each -> number(each[1]) == id).map(this::member).toList(),
        fitting.getOrDefault(id, Set.of()).size(),
        candidates.getOrDefault(id, List.of()).stream().map(each -> candidate(each, id)).toList(),
        sought == null ? null : why(id, number(sought[0])));
  }

  private RosterMember member(Object[] row) {
    long id = number(row[2]);
    long slot = number(row[1]);
    var rule = rule(slot);
    var person = people.get(id);
    boolean named = named(person);
    var post = named ? shown(person) : null;
    var standing = rule == null ? null : facts.standing(rules.get(slot), id);
    return new RosterMember(
        number(row[0]),
        id,
        named ? (String) row[3] : null,
        named ? (String) row[4] : null,
        post == null ? null : post.unit(),
        post == null ? null : post.positionName(),
        RosterKind.valueOf((String) row[5]),
        (String) row[6],
        date(row[7]),
        rule == null ? List.of() : why(slot, id),
        standing == null ? null : standing.since(),
        standing == null ? null : standing.until());
  }

  private RosterCandidate candidate(Object[] row, long slot) {
    long id = number(row[0]);
    var post = shown(people.get(id));
    return new RosterCandidate(
        id,
        (String) row[1],
        (String) row[2],
        post == null ? null : post.unit(),
        post == null ? null : post.positionName(),
        rule(slot).competencies().stream()
            .map(code -> new RosterLevel(code, levels.level(id, code)))
            .filter(level -> level.level() > 0)
            .toList(),
        facts.standing(rules.get(slot), id).until());
  }

  /** The chief post within the scope. */
  private RosterPerson.Post shown(RosterPerson person) {
    return person.postsOn(day).stream()
        .filter(post -> scope.covers(post.path()))
        .findFirst()
        .orElse(null);
  }

  private boolean named(RosterPerson person) {
    var root = (String) structure.get(0)[15];
    var posts = person.postsOn(day);
    return (root != null && scope.covers(root))
        || (posts.isEmpty() ? person.posts() : posts)
            .stream().anyMatch(post -> scope.covers(post.path()));
  }

  private DutyTurn turn(Object[] row) {
    long id = number(row[1]);
    return new DutyTurn(
        number(row[0]),
        id,
        named(people.get(id)) ? (String) row[2] : null,
        date(row[3]),
        date(row[4]),
        number(row[5]) > 0);
  }

  private static LocalName name(Object[] row, int at) {
    return new LocalName((String) row[at], (String) row[at + 1]);
  }
}
