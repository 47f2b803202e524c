package vn.thao.people.entity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a change of the organisation starts from.
 *
 * @param units all that stand on the day, by code
 * @param taken codes that any unit ever had, in capitals
 * @param posts of the units that the change is about and of those that they merge into
 */
public record UnitFacts(Map<String, UnitStanding> units, Set<String> taken, List<UnitPost> posts) {

  /** Null when there is none, or none that the caller may change. */
  public UnitStanding reached(String code) {
    var unit = units.get(code);
    return unit != null && unit.reached() ? unit : null;
  }

  boolean isTaken(String code) {
    return taken.contains(code.toUpperCase(Locale.ROOT));
  }

  public List<UnitStanding> children(String code) {
    return units.values().stream().filter(unit -> unit.parent().equals(code)).toList();
  }

  List<UnitStanding> below(UnitStanding top) {
    return units.values().stream().filter(unit -> unit.isBelow(top)).toList();
  }

  public List<UnitPost> posts(Collection<String> codes) {
    return posts.stream().filter(post -> codes.contains(post.unit())).toList();
  }
}
