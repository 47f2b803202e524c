package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Scope;

/**
 * The units that a reader may see on a date, the upper before the lower. A unit that came later and
 * took over others by then stands above them, when it is asked for: it is rolled up from them.
 */
record UnitTree(List<Unit> units) {

  private static final Set<String> NO_AGENCY = Set.of("province", "division");

  /**
   * @param path in this tree
   * @param reach the paths of what it stands for, as the facts name them
   */
  record Unit(
      long id,
      String code,
      Long parent,
      String path,
      LocalName name,
      String type,
      List<String> reach) {

    /** With all below. */
    Scope scope() {
      return new Scope(reach);
    }

    private Unit at(Long above, String newPath) {
      return new Unit(id, code, above, newPath, name, type, reach);
    }
  }

  /** A line of a report: a unit with all below it, or without. */
  record Branch(Unit head, boolean own, boolean leaf) {

    boolean holds(Unit unit) {
      return own ? unit.id() == head.id() : unit.path().startsWith(head.path());
    }
  }

  /**
   * @param code of the unit that is asked for; null: none
   */
  static UnitTree of(PostSql sql, String code) {
    var units = sql.units().stream().map(UnitTree::unit).toList();
    boolean stands = code == null || units.stream().anyMatch(unit -> unit.code().equals(code));
    return new UnitTree(stands ? units : rolledUp(units, sql.formers(code)));
  }

  private static Unit unit(Object[] row) {
    var path = (String) row[3];
    return new Unit(
        number(row[0]),
        (String) row[1],
        row[2] == null ? null : number(row[2]),
        path,
        new LocalName((String) row[4], (String) row[5]),
        (String) row[6],
        List.of(path));
  }

  private static List<Unit> rolledUp(List<Unit> units, List<Object[]> formers) {
    var ids = formers.stream().map(row -> number(row[5])).collect(Collectors.toSet());
    var members = units.stream().filter(unit -> ids.contains(unit.id())).toList();
    if (members.isEmpty()) {
      return units;
    }
    var first = members.get(0);
    var row = formers.get(0);
    var above = first.path().replaceFirst("[^/]+/$", "");
    var successor =
        new Unit(
            number(row[0]),
            (String) row[1],
            first.parent(),
            above + Long.toString(number(row[0]), 36) + "/",
            new LocalName((String) row[2], (String) row[3]),
            (String) row[4],
            members.stream().map(Unit::path).toList());
    var all = new ArrayList<Unit>(List.of(successor));
    units.forEach(unit -> all.add(below(successor, members, unit)));
    all.sort(Comparator.comparing(Unit::path));
    return all;
  }

  /** A former unit, and what lies below it, moves below its successor; others stay. */
  private static Unit below(Unit successor, List<Unit> members, Unit unit) {
    for (var member : members) {
      if (unit.path().startsWith(member.path())) {
        var above = member.path().replaceFirst("[^/]+/$", "");
        var path = successor.path() + unit.path().substring(above.length());
        return unit.at(unit.id() == member.id() ? (Long) successor.id() : unit.parent(), path);
      }
    }
    return unit;
  }

  /** Null when none is chosen and the scope has several tops. A unit out of scope is not there. */
  Unit root(String code) {
    if (code == null) {
      var tops = tops();
      return tops.size() == 1 ? tops.get(0) : null;
    }
    return units.stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("staffing.unknown-unit", code));
  }

  /**
   * What lies below the root, or in the scope, leaves nobody out: it need not be looked at person
   * by person.
   */
  static boolean isEverybody(Unit root, Scope scope) {
    return root == null ? scope.equals(Scope.EVERYTHING) : root.parent() == null;
  }

  /** Agencies, communes and other units of their own at or below the root; null: everywhere. */
  List<Unit> agencies(Unit root) {
    return units.stream()
        .filter(unit -> root == null || unit.path().startsWith(root.path()))
        .filter(unit -> !NO_AGENCY.contains(unit.type()))
        .toList();
  }

  List<Unit> tops() {
    var ids = units.stream().map(Unit::id).collect(Collectors.toSet());
    return units.stream()
        .filter(unit -> unit.parent() == null || !ids.contains(unit.parent()))
        .toList();
  }

  /** Null when the reader may not see it. */
  String parentCode(Unit root) {
    return units.stream()
        .filter(unit -> root != null && root.parent() != null && unit.id() == root.parent())
        .map(Unit::code)
        .findFirst()
        .orElse(null);
  }

  /** The lines below the root, its own people first; of a unit without a level below: itself. */
  List<Branch> branches(Unit root) {
    if (root == null) {
      return tops().stream().map(unit -> new Branch(unit, false, isLeaf(unit))).toList();
    }
    if (isLeaf(root)) {
      return List.of(new Branch(root, false, true));
    }
    var branches = new ArrayList<Branch>();
    branches.add(new Branch(root, true, false));
    units.stream()
        .filter(unit -> isChild(unit, root))
        .forEach(unit -> branches.add(new Branch(unit, false, isLeaf(unit))));
    return branches;
  }

  boolean isLeaf(Unit unit) {
    return units.stream().noneMatch(other -> isChild(other, unit));
  }

  static boolean isChild(Unit unit, Unit root) {
    return unit.parent() != null && unit.parent() == root.id();
  }
}
