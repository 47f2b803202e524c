package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thao.reports.control.Holders.Held;
import vn.thao.reports.control.StaffingTally.Standings;

/** How people stand to all that their positions ask for, on the day and {@code SOON} days later. */
final class StaffingLevels {

  private record Gap(int required, int lacking) {}

  private static final Gap NONE = new Gap(0, 0);

  private final Holders holders;
  private final Map<Long, String> codes = new HashMap<>();
  private final Map<Long, Map<String, Integer>> plans;
  private final Map<Long, Gap> gaps = new HashMap<>();
  private final Standings standings;

  /**
   * @param requirements position, competency, level, the competency's code
   * @param posts person, position
   * @param plans by person and code of the competency, what is planned until the day; null: not
   *     looked at
   */
  StaffingLevels(
      Holders.Source levels,
      List<Object[]> requirements,
      List<Object[]> posts,
      Map<Long, Map<String, Integer>> plans) {
    this.plans = plans;
    requirements.forEach(row -> codes.put(number(row[1]), (String) row[3]));
    standings =
        new Standings(
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            plans == null ? null : new HashSet<>());
    holders = new Holders(levels, requirements);
    holders.walk(posts, this::person);
  }

  private void person(List<Object[]> posts, Held held) {
    var required = holders.required(posts);
    if (required.isEmpty()) {
      return;
    }
    long person = number(posts.get(0)[0]);
    Map<String, Integer> plan = plans == null ? Map.of() : plans.getOrDefault(person, Map.of());
    int lacking = 0;
    int idle = 0;
    int later = 0;
    int unplanned = 0;
    for (var need : required.entrySet()) {
      long competency = need.getKey();
      int level = need.getValue();
      int reached = held.first().level(competency);
      lacking += reached < level ? 1 : 0;
      idle += reached < level || !held.first().isPractised(competency) ? 1 : 0;
      later += held.second().level(competency) < level ? 1 : 0;
      int planned = plan.getOrDefault(codes.get(competency), 0);
      unplanned += Math.max(reached, planned) < level ? 1 : 0;
    }
    gaps.put(person, new Gap(required.size(), lacking));
    put(standings.qualified(), person, lacking == 0);
    put(standings.current(), person, idle == 0);
    put(standings.expiring(), person, lacking == 0 && later > 0);
    if (plans != null) {
      put(standings.planned(), person, unplanned == 0);
    }
  }

  private static void put(Set<Long> people, long person, boolean belongs) {
    if (belongs) {
      people.add(person);
    }
  }

  /** How many competencies the person's positions ask for. */
  int required(long person) {
    return gaps.getOrDefault(person, NONE).required();
  }

  /** How many of them are not attained. */
  int lacking(long person) {
    return gaps.getOrDefault(person, NONE).lacking();
  }

  Standings standings() {
    return standings;
  }
}
