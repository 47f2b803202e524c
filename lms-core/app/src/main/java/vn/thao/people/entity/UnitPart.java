package vn.thao.people.entity;

import vn.thao.platform.entity.LocalName;

/**
 * A unit as it shall stand after a change.
 *
 * @param type of {@link ImportKind#TYPES}
 * @param parent code of the unit above; empty for the topmost
 */
public record UnitPart(String code, String nameVi, String nameEn, String type, String parent) {

  public LocalName name() {
    return new LocalName(nameVi, nameEn.isEmpty() ? nameVi : nameEn);
  }

  UnitPart below(String other) {
    return new UnitPart(code, nameVi, nameEn, type, other);
  }
}
