package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thao.competency.control.KnownLevels;
import vn.thao.competency.entity.Attainment;

/**
 * What positions ask for beside what their holders had attained, as known at an earlier time: from
 * the facts, person by person, so that time and memory grow with the staff and not faster.
 */
final class HeldThen {

  private static final int PORTION = 1000;

  /** What is done with one person. */
  @FunctionalInterface
  interface Each {
    /**
     * @param posts the person's rows
     * @param attained by competency
     */
    void person(List<Object[]> posts, Map<Long, Attainment> attained);
  }

  private final KnownLevels levels;
  private final Map<Long, Map<Long, Integer>> required = new HashMap<>();

  /**
   * @param requirements position, competency, level
   */
  HeldThen(KnownLevels levels, List<Object[]> requirements) {
    this.levels = levels;
    for (var row : requirements) {
      required
          .computeIfAbsent(number(row[0]), id -> new TreeMap<>())
          .merge(number(row[1]), (int) number(row[2]), Math::max);
    }
  }

  static int level(Map<Long, Attainment> attained, long competency) {
    var held = attained.get(competency);
    return held == null ? 0 : held.level();
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
    var highest = new TreeMap<Long, Integer>();
    posts.forEach(
        post ->
            required(number(post[1]))
                .forEach((competency, level) -> highest.merge(competency, level, Math::max)));
    return highest;
  }

  /**
   * @param posts person, position, …; those of a person stand together
   */
  void walk(List<Object[]> posts, Each each) {
    var portion = new ArrayList<List<Object[]>>();
    long before = -1;
    for (var post : posts) {
      if (number(post[0]) != before) {
        if (portion.size() == PORTION) {
          hand(portion, each);
          portion.clear();
        }
        before = number(post[0]);
        portion.add(new ArrayList<>());
      }
      portion.get(portion.size() - 1).add(post);
    }
    hand(portion, each);
  }

  private void hand(List<List<Object[]>> portion, Each each) {
    var attained = levels.held(portion.stream().map(rows -> number(rows.get(0)[0])).toList());
    portion.forEach(
        rows -> each.person(rows, attained.getOrDefault(number(rows.get(0)[0]), Map.of())));
  }
}
