package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.control.AgencyReading.Post;
import vn.thao.reports.control.UnitTree.Branch;
import vn.thao.reports.control.UnitTree.Unit;
import vn.thao.reports.entity.BuilderDimension;
import vn.thao.reports.entity.BuilderLabel;
import vn.thao.reports.entity.BuilderPlan;
import vn.thao.reports.entity.BuilderReport.Line;

/**
 * Counts facts into lines and columns. A fact of somebody with several posts stands in the line of
 * each, and once in the totals; persons and person-times are counted apart and never added up.
 */
final class BuilderTally {

  /**
   * Something that is counted.
   *
   * @param post the one that it is about; null: all that the person holds
   */
  record Fact(long person, Post post, Map<BuilderDimension, String> values) {}

  /** The units that a line of units stands for. */
  record Reach(Branch branch, Set<Long> units) {}

  private record Cell(String row, String column) {}

  private static final class Count {
    private final Set<Long> persons = new HashSet<>();
    private int times;

    private void add(long person) {
      persons.add(person);
      times++;
    }
  }

  private final BuilderPlan plan;
  private final Map<String, Reach> branches = new LinkedHashMap<>();
  private final Map<Long, List<Post>> posts;
  private final Map<Cell, Count> cells = new HashMap<>();
  private final Map<String, Count> rows = new HashMap<>();
  private final Map<String, Count> columns = new HashMap<>();
  private final Count all = new Count();

  BuilderTally(BuilderPlan plan, List<Reach> branches, Map<Long, List<Post>> posts) {
    this.plan = plan;
    this.posts = posts;
    branches.forEach(each -> this.branches.put(key(each.branch()), each));
  }

  private static String key(Branch branch) {
    return branch.head().code() + (branch.own() ? "/own" : "");
  }

  void add(Fact fact) {
    var held = fact.post() == null ? posts.get(fact.person()) : List.of(fact.post());
    var found = new LinkedHashSet<Cell>();
    for (var post : held) {
      for (var row : keys(plan.rows(), fact, post)) {
        for (var column : keys(plan.across(), fact, post)) {
          found.add(new Cell(row, column));
        }
      }
    }
    found.forEach(cell -> cells.computeIfAbsent(cell, key -> new Count()).add(fact.person()));
    found.stream()
        .map(Cell::row)
        .distinct()
        .forEach(row -> rows.computeIfAbsent(row, key -> new Count()).add(fact.person()));
    found.stream()
        .map(Cell::column)
        .distinct()
        .forEach(column -> columns.computeIfAbsent(column, key -> new Count()).add(fact.person()));
    all.add(fact.person());
  }

  private List<String> keys(BuilderDimension dimension, Fact fact, Post post) {
    if (dimension == null) {
      return List.of("");
    }
    return switch (dimension) {
      case UNIT ->
          branches.entrySet().stream()
              .filter(each -> each.getValue().units().contains(post.unit()))
              .map(Map.Entry::getKey)
              .toList();
      case POSITION -> List.of(post.position());
      case KIND -> List.of(post.fullTime() ? "FULL_TIME" : "CONCURRENT");
      default -> List.of(fact.values().get(dimension));
    };
  }

  /**
   * @param names of what has one; null: its word is known
   */
  List<BuilderLabel> columns(BiFunction<BuilderDimension, String, LocalName> names) {
    return plan.across() == null ? List.of() : labels(plan.across(), columns.keySet(), names);
  }

  List<Line> rows(BiFunction<BuilderDimension, String, LocalName> names) {
    var keys = columnKeys();
    return labels(plan.rows(), rows.keySet(), names).stream()
        .map(
            label ->
                new Line(
                    label,
                    keys.stream()
                        .map(column -> number(cells.get(new Cell(label.key(), column))))
                        .toList(),
                    number(rows.get(label.key()))))
        .toList();
  }

  Line total() {
    return new Line(
        null, columnKeys().stream().map(key -> number(columns.get(key))).toList(), number(all));
  }

  private List<String> columnKeys() {
    return plan.across() == null ? List.of() : ordered(plan.across(), columns.keySet());
  }

  private int number(Count count) {
    return count == null ? 0 : plan.persons() ? count.persons.size() : count.times;
  }

  /** Units in the order of the tree, codes by length and letters, so that P2 stands before P10. */
  private List<String> ordered(BuilderDimension dimension, Set<String> keys) {
    if (dimension == BuilderDimension.UNIT) {
      return branches.keySet().stream().filter(keys::contains).toList();
    }
    var sorted = new ArrayList<>(keys);
    sorted.sort(
        dimension == BuilderDimension.POSITION
            ? Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())
            : Comparator.naturalOrder());
    return sorted;
  }

  private List<BuilderLabel> labels(
      BuilderDimension dimension,
      Set<String> keys,
      BiFunction<BuilderDimension, String, LocalName> names) {
    return ordered(dimension, keys).stream()
        .map(
            key -> {
              var branch = branches.get(key);
              return dimension == BuilderDimension.UNIT
                  ? new BuilderLabel(key, branch.branch().head().name(), branch.branch().own())
                  : new BuilderLabel(key, names.apply(dimension, key), false);
            })
        .toList();
  }

  /** The units of each line of a tree. */
  static List<Reach> reaches(List<Branch> branches, List<Unit> units) {
    return branches.stream()
        .map(
            branch -> {
              var ids = new HashSet<Long>();
              units.stream().filter(branch::holds).forEach(unit -> ids.add(unit.id()));
              return new Reach(branch, ids);
            })
        .toList();
  }
}
