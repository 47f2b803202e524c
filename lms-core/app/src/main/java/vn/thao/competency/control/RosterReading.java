package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.date;
import static vn.thao.platform.control.Sql.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import vn.thao.competency.entity.DutyTurn;
import vn.thao.competency.entity.DutyWeek;
import vn.thao.competency.entity.RosterAlarm;
import vn.thao.competency.entity.RosterCandidate;
import vn.thao.competency.entity.RosterKind;
import vn.thao.competency.entity.RosterLevel;
import vn.thao.competency.entity.RosterMember;
import vn.thao.competency.entity.RosterNeeds;
import vn.thao.competency.entity.RosterPerson;
import vn.thao.competency.entity.RosterSlot;
import vn.thao.competency.entity.RosterView;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Scope;

/**
 * Puts a roster together as it stands on a day; eight statements, however many slots and people.
 * Whoever has no post on the day is still named to those who reach the last one.
 */
final class RosterReading {

  private final RosterSql sql;
  private final Scope scope;
  private final LocalDate day;
  private final List<Object[]> structure;
  private final Map<Long, RosterPerson> people = new HashMap<>();

  RosterReading(RosterSql sql, Scope scope, LocalDate day) {
    this.sql = sql;
    this.scope = scope;
    this.day = day;
    structure = sql.structure();
    if (structure.isEmpty()) {
      throw new NotFound("failure.not-found");
    }
  }

  /**
   * @param staffNumber of the person who is asked about; empty: nobody
   */
  RosterView view(String code, String staffNumber, boolean kept) {
    var members = sql.members();
    var candidates = sql.candidates();
    var turns = sql.turns();
    var sought =
        staffNumber.isEmpty()
            ? null
            : sql.numbered(List.of(staffNumber)).stream().findFirst().orElse(null);
    read(members, candidates, turns, sought);
    var counts = new HashMap<Long, Long>();
    sql.counts().forEach(row -> counts.put(number(row[0]), number(row[1])));
    var slots =
        needs().entrySet().stream()
            .map(each -> slot(each.getKey(), each.getValue(), members, candidates, counts, sought))
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

  private void read(
      List<Object[]> members, List<Object[]> candidates, List<Object[]> turns, Object[] sought) {
    var ids = new LinkedHashSet<Long>();
    members.forEach(row -> ids.add(number(row[2])));
    candidates.forEach(row -> ids.add(number(row[1])));
    turns.forEach(row -> ids.add(number(row[1])));
    if (sought != null) {
      ids.add(number(sought[0]));
    }
    read(List.copyOf(ids));
  }

  private void read(List<Long> ids) {
    ids.forEach(id -> people.put(id, new RosterPerson(new ArrayList<>(), new ArrayList<>())));
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
    for (var row : sql.levels(ids)) {
      people
          .get(number(row[0]))
          .levels()
          .add(
              new RosterPerson.Held(
                  number(row[1]), (int) number(row[2]), date(row[3]), date(row[4])));
    }
  }

  /** How this person stands to a slot on the day. */
  RosterPerson person(long id) {
    if (!people.containsKey(id)) {
      read(List.of(id));
    }
    return people.get(id);
  }

  /** By slot, the first of its rows in the structure. */
  private Map<Object[], RosterNeeds> needs() {
    var first = new LinkedHashMap<Long, Object[]>();
    var levels = new HashMap<Long, List<RosterLevel>>();
    for (var row : structure) {
      if (row[3] == null) {
        continue;
      }
      first.putIfAbsent(number(row[3]), row);
      var own = levels.computeIfAbsent(number(row[3]), id -> new ArrayList<>());
      if (row[15] != null) {
        own.add(
            new RosterLevel(
                number(row[15]), (String) row[16], name(row, 17), (int) number(row[19])));
      }
    }
    var needs = new LinkedHashMap<Object[], RosterNeeds>();
    first.forEach((id, row) -> needs.put(row, needs(row, levels.get(id))));
    return needs;
  }

  /** What this slot of the roster asks for. */
  RosterNeeds needs(long slot) {
    return needs().entrySet().stream()
        .filter(each -> number(each.getKey()[3]) == slot)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private static RosterNeeds needs(Object[] row, List<RosterLevel> levels) {
    return new RosterNeeds(
        row[8] == null ? "" : (String) row[8],
        row[8] == null ? null : name(row, 9),
        row[11] == null ? "" : (String) row[11],
        row[12] == null ? null : name(row, 12),
        (String) row[14],
        levels);
  }

  private RosterSlot slot(
      Object[] row,
      RosterNeeds needs,
      List<Object[]> members,
      List<Object[]> candidates,
      Map<Long, Long> counts,
      Object[] sought) {
    long id = number(row[3]);
    return new RosterSlot(
        id,
        name(row, 4),
        (int) number(row[6]),
        (int) number(row[7]),
        needs,
        members.stream()
            .filter(each -> number(each[1]) == id)
            .map(each -> member(each, needs))
            .toList(),
        counts.getOrDefault(id, 0L),
        candidates.stream()
            .filter(each -> number(each[0]) == id)
            .map(each -> candidate(each, needs))
            .toList(),
        sought == null ? null : needs.lacks(people.get(number(sought[0])), day));
  }

  private RosterMember member(Object[] row, RosterNeeds needs) {
    long id = number(row[2]);
    var person = people.get(id);
    var lacks = needs.lacks(person, day);
    boolean named = named(person);
    var post = named ? shown(person) : null;
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
        lacks,
        lacks.isEmpty() ? null : needs.since(person, day),
        lacks.isEmpty() ? needs.until(person, day) : null);
  }

  private RosterCandidate candidate(Object[] row, RosterNeeds needs) {
    var person = people.get(number(row[1]));
    var post = shown(person);
    return new RosterCandidate(
        number(row[1]),
        (String) row[2],
        (String) row[3],
        post == null ? null : post.unit(),
        post == null ? null : post.positionName(),
        needs.levels().stream()
            .map(
                need ->
                    new RosterLevel(
                        need.competency(),
                        need.code(),
                        need.name(),
                        person.levelOn(need.competency(), day)))
            .toList(),
        needs.until(person, day));
  }

  /** The chief post within the scope. */
  private RosterPerson.Post shown(RosterPerson person) {
    return person.postsOn(day).stream()
        .filter(post -> scope.covers(post.path()))
        .findFirst()
        .orElse(null);
  }

  private boolean named(RosterPerson person) {
    var root = (String) structure.get(0)[20];
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
