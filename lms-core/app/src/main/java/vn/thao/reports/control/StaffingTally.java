package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.control.UnitTree.Unit;
import vn.thao.reports.entity.StaffingRow;
import vn.thao.reports.entity.StaffingStanding;

/** Counts R03 from the facts of one date; knows nothing of databases. */
final class StaffingTally {

  static final String FULL_TIME = "FULL_TIME";

  record Post(long person, long unit, long position, boolean fullTime, int share) {}

  /** For one unit or for each unit of a type; the other of the two is null. */
  record Norm(Long unit, String unitType, long position, boolean fullTime, int required) {}

  /**
   * Who stands how.
   *
   * @param planned null: not asked for
   */
  record Standings(Set<Long> qualified, Set<Long> current, Set<Long> expiring, Set<Long> planned) {

    /** The people of this standing; for those who aren't qualified, those who are. */
    Set<Long> of(StaffingStanding standing) {
      return switch (standing) {
        case QUALIFIED, UNQUALIFIED -> qualified;
        case CURRENT -> current;
        case EXPIRING -> expiring;
        case PLANNED -> planned == null ? Set.of() : planned;
      };
    }
  }

  private record Cell(Object owner, long position, boolean fullTime) {}

  private final UnitTree tree;
  private final Standings standings;
  private final Map<Long, Integer> assigned;
  private final Scope open;
  private final Map<Long, List<Post>> posts = new HashMap<>();
  private final Map<Cell, Integer> norms = new HashMap<>();
  private final Set<Long> normed = new HashSet<>();

  /**
   * @param norms of two for the same cell the later in the list counts
   * @param assigned by unit
   * @param open where the caller may see the people
   */
  StaffingTally(
      UnitTree tree,
      List<Post> posts,
      List<Norm> norms,
      Map<Long, Integer> assigned,
      Standings standings,
      Scope open) {
    this.tree = tree;
    this.assigned = assigned;
    this.standings = standings;
    this.open = open;
    posts.forEach(
        post -> this.posts.computeIfAbsent(post.unit(), id -> new ArrayList<>()).add(post));
    for (var norm : norms) {
      var owner = norm.unit() != null ? norm.unit() : norm.unitType();
      this.norms.put(new Cell(owner, norm.position(), norm.fullTime()), norm.required());
      normed.add(norm.position());
    }
  }

  /** The root's own people only where there are any, or a norm for them. */
  List<StaffingRow> rows(Unit root) {
    return tree.branches(root).stream()
        .map(branch -> row(branch.head(), branch.head().code(), branch.own(), branch::holds))
        .filter(row -> !row.own() || row.persons() > 0 || row.norm() != null)
        .toList();
  }

  /** Everything there is; a person who works in two units counts once. */
  StaffingRow total(Unit root) {
    return row(
        root,
        root == null ? null : root.code(),
        false,
        unit -> root == null || unit.path().startsWith(root.path()));
  }

  private StaffingRow row(Unit head, String code, boolean own, Predicate<Unit> belongs) {
    Map<Long, Boolean> people = new HashMap<>();
    Integer norm = null;
    Integer given = null;
    int share = 0;
    int missing = 0;
    for (var unit : tree.units()) {
      if (!belongs.test(unit)) {
        continue;
      }
      for (var post : posts.getOrDefault(unit.id(), List.of())) {
        people.merge(post.person(), post.fullTime(), Boolean::logicalOr);
        share += post.share();
      }
      if (assigned.containsKey(unit.id())) {
        given = number(given) + assigned.get(unit.id());
      }
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
        head != null && tree.isLeaf(head),
        norm,
        given,
        fullTime,
        people.size() - fullTime,
        share,
        people.size(),
        count(people, standings.qualified()),
        count(people, standings.current()),
        count(people, standings.expiring()),
        standings.planned() == null ? null : (Integer) count(people, standings.planned()),
        norm == null ? null : missing,
        head == null ? !open.isEmpty() : open.covers(head.path()));
  }

  private static int count(Map<Long, Boolean> people, Set<Long> standing) {
    return (int) people.keySet().stream().filter(standing::contains).count();
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
