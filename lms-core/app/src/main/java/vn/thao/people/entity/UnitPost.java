package vn.thao.people.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * An assignment that lasts beyond the day of a change, or begins later.
 *
 * @param unit code
 * @param position code
 * @param to null: open
 */
public record UnitPost(
    long id,
    String unit,
    long person,
    String staffNumber,
    String fullName,
    long positionId,
    String position,
    LocalName positionName,
    String kind,
    int share,
    String decision,
    LocalDate from,
    LocalDate to) {

  boolean meets(UnitPost other) {
    return id != other.id
        && person == other.person
        && positionId == other.positionId
        && (to == null || !to.isBefore(other.from))
        && (other.to == null || !other.to.isBefore(from));
  }
}
