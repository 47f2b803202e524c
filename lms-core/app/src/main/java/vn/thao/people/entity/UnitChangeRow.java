package vn.thao.people.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * A change in the list of all.
 *
 * @param by login of whoever worded it, {@code appliedBy} of whoever put it into force, {@code
 *     undoneBy} of whoever took it back; the latter two with their times null until then
 * @param reach paths of the units that it is about
 * @param units names of those units
 */
public record UnitChangeRow(
    long id,
    UnitChangeKind kind,
    LocalDate from,
    String decision,
    List<String> reach,
    List<LocalName> units,
    String by,
    Instant at,
    String appliedBy,
    Instant appliedAt,
    String undoneBy,
    Instant undoneAt) {

  /** {@code DRAFT}, {@code APPLIED} or {@code UNDONE}. */
  public String status() {
    if (undoneAt != null) {
      return "UNDONE";
    }
    return appliedAt == null ? "DRAFT" : "APPLIED";
  }

  public boolean isDraft() {
    return appliedAt == null;
  }
}
