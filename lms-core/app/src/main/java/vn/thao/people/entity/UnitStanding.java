package vn.thao.people.entity;

import java.time.LocalDate;

/**
 * A unit as it stands on the day of a change.
 *
 * @param version id of the row that says so
 * @param parent code; empty for the topmost
 * @param from since when it has stood like this
 * @param settled nothing later is recorded of it: neither an end nor another version
 * @param reached within the scope of whoever asks
 */
public record UnitStanding(
    long id,
    long version,
    String code,
    String parent,
    String path,
    String nameVi,
    String nameEn,
    String type,
    LocalDate from,
    boolean settled,
    boolean reached) {

  /** The same after a change that says nothing else about it. */
  public UnitPart part() {
    return new UnitPart(code, nameVi, nameEn, type, parent);
  }

  boolean isBelow(UnitStanding other) {
    return id != other.id && path.startsWith(other.path);
  }
}
