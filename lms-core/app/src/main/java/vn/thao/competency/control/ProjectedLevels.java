package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thao.competency.entity.HeldLevels;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.entity.Scope;

/**
 * Levels of many people on two days as known now, from the projection, in one walk along its key:
 * the database folds the levels of a person into digits of a number, so that what comes back is one
 * row for each person. A digit is twice the level, less one where practice is not recent; none is
 * 0.
 */
public final class ProjectedLevels extends FactSql {

  private static final long BASE = 11;

  /** So many digits stay below 2^63. */
  private static final int DIGITS = 18;

  private static final String VALID = "e.valid_from <= %1$s and e.valid_to >= %1$s";

  private final List<Long> competencies;
  private final boolean everybody;

  /**
   * @param later the second day, not before the first
   * @param everybody the scope leaves nobody out, so it need not be looked at
   * @param competencies that are asked for
   */
  public ProjectedLevels(
      Reader reader,
      LocalDate asOf,
      LocalDate later,
      Instant knownAt,
      Scope scope,
      boolean everybody,
      Collection<Long> competencies) {
    super(reader, asOf, knownAt, scope, false, List.of(later));
    this.competencies = competencies.stream().distinct().sorted().toList();
    this.everybody = everybody;
  }

  /** By person, on the first day and on the second; who has none of them is absent. */
  public Map<Long, List<HeldLevels>> levels() {
    var levels = new HashMap<Long, List<HeldLevels>>();
    if (competencies.isEmpty()) {
      return levels;
    }
    var places =
        IntStream.range(0, competencies.size())
            .boxed()
            .collect(Collectors.toMap(competencies::get, place -> place));
    int groups = (competencies.size() + DIGITS - 1) / DIGITS;
    for (var row : rows(sql(groups))) {
      levels.put(
          number(row[0]),
          List.of(
              new Folded(places, numbers(row, 1, groups)),
              new Folded(places, numbers(row, 1 + groups, groups))));
    }
    return levels;
  }

  private static long[] numbers(Object[] row, int first, int count) {
    return IntStream.range(first, first + count).mapToLong(i -> number(row[i])).toArray();
  }

  private String sql(int groups) {
    var columns = new StringBuilder();
    for (var day : List.of("?1", "?3")) {
      for (int group = 0; group < groups; group++) {
        columns.append(
            ", sum(case when %s then (%s) * (2 * e.level - 1 + e.practised) else 0 end) as n%d"
                .formatted(VALID.formatted(day), weight(group), columns.length()));
      }
    }
    return "select e.person_id"
        + columns
        + " from competency_attained e where e.level > 0 and e.valid_from <= ?3"
        + " and e.valid_to >= ?1"
        + (everybody ? "" : somewhereInScope("e"))
        + " group by e.person_id";
  }

  /** The place of a competency's digit. */
  private String weight(int group) {
    var cases = new StringBuilder("case e.competency_id");
    long weight = 1;
    int first = group * DIGITS;
    for (int i = first; i < Math.min(first + DIGITS, competencies.size()); i++) {
      cases.append(" when ").append(competencies.get(i)).append(" then ").append(weight);
      weight *= BASE;
    }
    return cases + " else 0 end";
  }

  private record Folded(Map<Long, Integer> places, long[] numbers) implements HeldLevels {

    @Override
    public int level(long competency) {
      return (digit(competency) + 1) / 2;
    }

    @Override
    public boolean isPractised(long competency) {
      var digit = digit(competency);
      return digit > 0 && digit % 2 == 0;
    }

    private int digit(long competency) {
      var place = places.get(competency);
      if (place == null) {
        return 0;
      }
      long number = numbers[place / DIGITS];
      for (int i = place % DIGITS; i > 0; i--) {
        number /= BASE;
      }
      return (int) (number % BASE);
    }
  }
}
