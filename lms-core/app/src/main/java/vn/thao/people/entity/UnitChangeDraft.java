package vn.thao.people.entity;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A change of the organisation as an officer words it.
 *
 * @param from the first day on which it is so
 * @param decision number of the decision that orders it
 * @param units codes of those it is about: one, or of a merger all that come together
 * @param stays of a split: the unit itself goes on beside the new ones
 * @param parts what stands afterwards: the renamed or moved unit, the one that all merge into, the
 *     new ones of a split; none when a unit is abolished
 * @param places of a split: where each unit beneath ({@code unit:<code>}) and each assignment
 *     ({@code post:<id>}) goes, by the code of a part; what isn't named stays
 */
public record UnitChangeDraft(
    UnitChangeKind kind,
    LocalDate from,
    String decision,
    List<String> units,
    boolean stays,
    List<UnitPart> parts,
    Map<String, String> places) {

  public UnitChangeDraft {
    units = List.copyOf(units);
    parts = List.copyOf(parts);
    places = Collections.unmodifiableMap(new TreeMap<>(places));
  }

  /** Empty: it stays where it is. */
  public String placeOf(UnitStanding unit) {
    return places.getOrDefault("unit:" + unit.code(), "");
  }

  /** Empty: it stays where it is. */
  public String placeOf(UnitPost post) {
    return places.getOrDefault("post:" + post.id(), "");
  }
}
