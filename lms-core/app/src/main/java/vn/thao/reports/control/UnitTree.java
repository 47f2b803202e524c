package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;

/** The units that a reader may see on a date, the upper before the lower. */
record UnitTree(List<Unit> units) {

  private static final Set<String> NO_AGENCY = Set.of("province", "division");

  record Unit(long id, String code, Long parent, String path, LocalName name, String type) {}

  /** A line of a report: a unit with all below it, or without. */
  record Branch(Unit head, boolean own, boolean leaf) {

    boolean holds(Unit unit) {
      return own ? unit.id() == head.id() : unit.path().startsWith(head.path());
    }
  }

  static UnitTree of(List<Object[]> rows) {
    return new UnitTree(rows.stream().map(UnitTree::unit).toList());
  }

  private static Unit unit(Object[] row) {
    return new Unit(
        number(row[0]),
        (String) row[1],
        row[2] == null ? null : number(row[2]),
        (String) row[3],
        new LocalName((String) row[4], (String) row[5]),
        (String) row[6]);
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
