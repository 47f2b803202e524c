package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thao.competency.control.KnownLevels;
import vn.thao.competency.control.ProjectedLevels;
import vn.thao.competency.entity.HeldLevels;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.entity.Knowledge;

/**
 * What positions ask for beside what their holders have attained, person by person, so that time
 * and memory grow with the staff and not faster.
 */
final class Holders {

  private static final int PORTION = 1000;

  private static final HeldLevels NOTHING =
      new HeldLevels() {
        @Override
        public int level(long competency) {
          return 0;
        }

        @Override
        public boolean isPractised(long competency) {
          return false;
        }
      };

  /** Where levels come from: by person, on one or two days. */
  @FunctionalInterface
  interface Source {
    Map<Long, List<HeldLevels>> of(Collection<Long> people);

    /**
     * @param later the second day; the first again when it isn't asked for
     * @param everybody the scope leaves nobody out
     * @param requirements position, competency, …
     */
    static Source of(
        FactSql.Reader reader,
        LocalDate asOf,
        LocalDate later,
        Knowledge known,
        Scope scope,
        boolean everybody,
        List<Object[]> requirements) {
      if (!known.isNow()) {
        return asOf.equals(later)
            ? then(reader, known.at(), asOf)
            : then(reader, known.at(), asOf, later);
      }
      var competencies = requirements.stream().map(row -> number(row[1])).toList();
      var all =
          new ProjectedLevels(reader, asOf, later, known.at(), scope, everybody, competencies)
              .levels();
      return people -> all;
    }

    /** As known at an earlier time: from the facts, by portions. */
    private static Source then(FactSql.Reader reader, Instant knownAt, LocalDate... days) {
      var known = new ArrayList<KnownLevels>();
      for (var day : days) {
        known.add(new KnownLevels(reader, day, knownAt));
      }
      return people -> {
        var levels = new HashMap<Long, List<HeldLevels>>();
        for (int i = 0; i < known.size(); i++) {
          int at = i;
          known
              .get(i)
              .held(people)
              .forEach(
                  (person, held) -> {
                    var own = levels.computeIfAbsent(person, id -> new ArrayList<>());
                    while (own.size() < at) {
                      own.add(NOTHING);
                    }
                    own.add(held);
                  });
        }
        return levels;
      };
    }
  }

  /** The levels of a person on the days of the source. */
  record Held(List<HeldLevels> days) {

    HeldLevels first() {
      return days.isEmpty() ? NOTHING : days.get(0);
    }

    /** On the second day. */
    HeldLevels second() {
      return days.size() < 2 ? NOTHING : days.get(1);
    }
  }

  /** What is done with one person. */
  @FunctionalInterface
  interface Each {
    /**
     * @param posts the person's rows
     */
    void person(List<Object[]> posts, Held held);
  }

  private final Source levels;
  private final Map<Long, Map<Long, Integer>> required = new HashMap<>();

  /**
   * @param requirements position, competency, level, …
   */
  Holders(Source levels, List<Object[]> requirements) {
    this.levels = levels;
    for (var row : requirements) {
      required
          .computeIfAbsent(number(row[0]), id -> new TreeMap<>())
          .merge(number(row[1]), (int) number(row[2]), Math::max);
    }
  }

  /** By competency. */
  Map<Long, Integer> required(long position) {
    return required.getOrDefault(position, Map.of());
  }

  /**
   * By competency, the highest of these posts.
   *
   * @param posts person, position, …
   */
  Map<Long, Integer> required(List<Object[]> posts) {
    if (posts.size() == 1) {
      return required(number(posts.get(0)[1]));
    }
    var highest = new TreeMap<Long, Integer>();
    posts.forEach(
        post ->
            required(number(post[1]))
                .forEach((competency, level) -> highest.merge(competency, level, Math::max)));
    return highest;
  }

  /**
   * People in the order in which they first come.
   *
   * @param posts person, position, …
   */
  void walk(List<Object[]> posts, Each each) {
    var people = new LinkedHashMap<Long, List<Object[]>>();
    posts.forEach(
        post -> people.computeIfAbsent(number(post[0]), id -> new ArrayList<>(1)).add(post));
    var portion = new ArrayList<Map.Entry<Long, List<Object[]>>>(PORTION);
    for (var person : people.entrySet()) {
      portion.add(person);
      if (portion.size() == PORTION) {
        hand(portion, each);
        portion.clear();
      }
    }
    hand(portion, each);
  }

  private void hand(List<Map.Entry<Long, List<Object[]>>> portion, Each each) {
    if (portion.isEmpty()) {
      return;
    }
    var attained = levels.of(portion.stream().map(Map.Entry::getKey).toList());
    portion.forEach(
        person ->
            each.person(
                person.getValue(), new Held(attained.getOrDefault(person.getKey(), List.of()))));
  }
}
