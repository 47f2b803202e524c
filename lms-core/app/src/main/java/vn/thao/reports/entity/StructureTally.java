package vn.thao.reports.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counts learners by level and category and publishes the table as far as it may be. Beside small
 * cells it hides those that differ a little from what was published of them before: two reports
 * must not tell, by subtraction, what one of them hides.
 */
public final class StructureTally {

  /** Nobody has told. */
  public static final String UNKNOWN = "UNKNOWN";

  public static final String OTHER = "OTHER";

  /** More words than this are one category of others. */
  static final int MOST_WORDS = 7;

  /**
   * A learner of the year.
   *
   * @param visits how many registrations
   */
  public record Learner(String level, String category, int visits) {}

  private final List<Learner> learners;
  private final List<String> levels;
  private final List<String> categories;
  private final long[][] people;
  private final long[][] visits;

  /**
   * @param order the categories that there always are, in their order; others follow by size
   */
  public StructureTally(List<Learner> learners, List<String> order) {
    this.learners = learners;
    this.levels =
        Arrays.stream(StructureLevel.values())
            .map(Enum::name)
            .filter(level -> learners.stream().anyMatch(each -> each.level().equals(level)))
            .toList();
    this.categories = categories(order);
    this.people = new long[levels.size() + 1][categories.size() + 1];
    this.visits = new long[levels.size() + 1][categories.size() + 1];
    learners.forEach(this::count);
  }

  private List<String> categories(List<String> order) {
    var sizes =
        learners.stream().collect(Collectors.groupingBy(Learner::category, Collectors.counting()));
    var all = new LinkedHashSet<>(order);
    var words = new TreeSet<>(sizes.keySet());
    words.removeAll(order);
    words.remove(UNKNOWN);
    words.stream()
        .sorted(Comparator.comparing(word -> -sizes.get(word)))
        .limit(MOST_WORDS)
        .forEach(all::add);
    if (words.size() > MOST_WORDS) {
      all.add(OTHER);
    }
    if (sizes.containsKey(UNKNOWN)) {
      all.add(UNKNOWN);
    }
    return List.copyOf(all);
  }

  private void count(Learner learner) {
    int row = levels.indexOf(learner.level());
    int found = categories.indexOf(learner.category());
    int column = found < 0 ? categories.indexOf(OTHER) : found;
    for (int i : List.of(row, levels.size())) {
      for (int j : List.of(column, categories.size())) {
        people[i][j]++;
        visits[i][j] += learner.visits();
      }
    }
  }

  public long total() {
    return people[levels.size()][categories.size()];
  }

  /**
   * @param before what was published of the same year by the same dimension, the newest first
   * @param zeroTells that nobody belongs to a group is itself to be hidden
   * @return null when all would have to be hidden, also the total
   */
  public StructureTable published(List<StructureTable> before, boolean zeroTells) {
    var known = known(before);
    var small = new boolean[people.length][people[0].length];
    for (int i = 0; i < people.length; i++) {
      for (int j = 0; j < people[i].length; j++) {
        boolean few = people[i][j] < SmallCells.LEAST && (zeroTells || people[i][j] > 0);
        small[i][j] = few || isNear(known.get(key(code(levels, i), code(categories, j))), i, j);
      }
    }
    var hidden = SmallCells.hidden(List.of(people, visits), small);
    return hidden == null
        ? null
        : new StructureTable(levels, categories, shown(people, hidden), shown(visits, hidden));
  }

  private boolean isNear(long[] last, int i, int j) {
    return last != null && (isNear(last[0], people[i][j]) || isNear(last[1], visits[i][j]));
  }

  private static boolean isNear(long before, long now) {
    return before != now && Math.abs(before - now) < SmallCells.LEAST;
  }

  /** What was last published of each cell. */
  private static Map<String, long[]> known(List<StructureTable> before) {
    var known = new HashMap<String, long[]>();
    for (var table : before) {
      for (int i = 0; i < table.people().length; i++) {
        for (int j = 0; j < table.people()[i].length; j++) {
          if (table.people()[i][j] != null) {
            known.putIfAbsent(
                key(table.level(i), table.category(j)),
                new long[] {table.people()[i][j], table.visits()[i][j]});
          }
        }
      }
    }
    return known;
  }

  private static String code(List<String> codes, int index) {
    return index < codes.size() ? codes.get(index) : StructureTable.ALL;
  }

  private static String key(String level, String category) {
    return level + "/" + category;
  }

  private static Long[][] shown(long[][] counts, boolean[][] hidden) {
    var shown = new ArrayList<Long[]>();
    for (int i = 0; i < counts.length; i++) {
      var row = new Long[counts[i].length];
      for (int j = 0; j < row.length; j++) {
        row[j] = hidden[i][j] ? null : counts[i][j];
      }
      shown.add(row);
    }
    return shown.toArray(Long[][]::new);
  }
}
