package vn.thao.learning.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom an officer wants to send where. The people of the chosen units (with all below them) who
 * hold one of the chosen positions, and besides them those named one by one.
 *
 * @param units codes; none with positions: everywhere in scope
 * @param positions codes; none with units: every position
 */
public record NominationChoice(
    String course,
    LocalDate due,
    String reason,
    List<String> units,
    List<String> positions,
    List<Long> people) {

  public boolean isEmpty() {
    return !hasGroup() && people.isEmpty();
  }

  public boolean hasGroup() {
    return !units.isEmpty() || !positions.isEmpty();
  }
}
