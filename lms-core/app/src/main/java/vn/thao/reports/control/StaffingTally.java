package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.entity.StaffingRow;

/** Counts R03 from the facts of one date; knows nothing of databases. */
final class StaffingTally {

  static final String FULL_TIME = "FULL_TIME";

  record Unit(long id, String code, Long parent, String path, LocalName name, String type) {}

  record Post(long person, long unit, long position, boolean fullTime) {}

  /** For one unit or for each unit of a type; the other of the two is null. */
  record Norm(Long unit, String unitType, long position, boolean fullTime, int required) {}

  private record Cell(Object owner, long position, boolean fullTime) {}

  private final List<Unit> units;
  private final Set<Long> qualified;
  private final Scope open;
  private final Map<Long, List<Post>> posts = new HashMap<>();
  private final Map<Cell, Integer> norms = new HashMap<>();
  private final Set<Long> normed = new HashSet<>();

  /**
   * @param norms of two for the same cell the later in the list counts
   * @param open where the caller may see the people
   */
  StaffingTally(
      List<Unit> units, List<Post> posts, List<Norm> norms, Set<Long> qualified, Scope open) {
    this.units = units;
    this.qualified = qualified;
    this.open = open;
    posts.forEach(
        post -> this.posts.computeIfAbsent(post.unit(), id -> new ArrayList<>()).add(post));
    for (var norm : norms) {
      var owner = norm.unit() != null ? norm.unit() : norm.unitType();
      this.norms.put(new Cell(owner, norm.position(), norm.fullTime()), norm.required());
      normed.add(norm.position());
    }
  }

  /**
   * The next level below the root, the root's own people first; a unit without a level below:
   * itself.
   */
  List<StaffingRow> below(Unit root) {
    var children = units.stream().filter(unit -> isChild(unit, root)).toList();
    if (children.isEmpty()) {
      return List.of(subtree(root));
    }
    var rows = new ArrayList<StaffingRow>();
    var own = row(root, root.code(), true, unit -> unit.id() == root.id());
    if (own.persons() > 0 || own.norm() != null) {
      rows.add(own);
    }
    children.forEach(child -> rows.add(subtree(child)));
    return rows;
  }

  StaffingRow subtree(Unit root) {
    return row(root, root.code(), false, unit -> unit.path().startsWith(root.path()));
  }

  /** Everything there is; a person who works in two units counts once. */
  StaffingRow total(Unit root) {
    return row(
        root,
        root == null ? null : root.code(),
        false,
        unit -> root == null || unit.path().startsWith(root.path()));
  }

  private static boolean isChild(Unit unit, Unit root) {
    return unit.parent() != null && unit.parent() == root.id();
  }

  private StaffingRow row(Unit head, String code, boolean own, Predicate<Unit> belongs) {
    Map<Long, Boolean> people = new HashMap<>();
    Integer norm = null;
    int missing = 0;
    for (var unit : units) {
      if (!belongs.test(unit)) {
        continue;
      }
      posts
          .getOrDefault(unit.id(), List.of())
          .forEach(post -> people.merge(post.person(), post.fullTime(), Boolean::logicalOr));
      for (long position : normed) {
        var fullTime = norm(unit, position, true);
        var concurrent = norm(unit, position, false);
        if (fullTime != null || concurrent != null) {
          int wanted = number(fullTime) + number(concurrent);
          norm = number(norm) + wanted;
          missing += missing(unit, position, number(fullTime), number(concurrent));
        }
      }
    }
    int fullTime = (int) people.values().stream().filter(full -> full).count();
    return new StaffingRow(
        code,
        head == null ? null : head.name(),
        own,
        head != null && units.stream().noneMatch(unit -> isChild(unit, head)),
        norm,
        fullTime,
        people.size() - fullTime,
        people.size(),
        (int) people.keySet().stream().filter(qualified::contains).count(),
        norm == null ? null : missing,
        head == null ? !open.isEmpty() : open.covers(head.path()));
  }

  /**
   * A full-timer beyond the full-time norm also fills a concurrent place; not the other way round.
   */
  private int missing(Unit unit, long position, int fullTime, int concurrent) {
    Map<Long, Boolean> people = new HashMap<>();
    posts.getOrDefault(unit.id(), List.of()).stream()
        .filter(post -> post.position() == position)
        .forEach(post -> people.merge(post.person(), post.fullTime(), Boolean::logicalOr));
    int full = (int) people.values().stream().filter(isFull -> isFull).count();
    int rest = people.size() - full + Math.max(0, full - fullTime);
    return Math.max(0, fullTime - full) + Math.max(0, concurrent - rest);
  }

  private Integer norm(Unit unit, long position, boolean fullTime) {
    var own = norms.get(new Cell(unit.id(), position, fullTime));
    return own != null ? own : norms.get(new Cell(unit.type(), position, fullTime));
  }

  private static int number(Integer value) {
    return value == null ? 0 : value;
  }
}
