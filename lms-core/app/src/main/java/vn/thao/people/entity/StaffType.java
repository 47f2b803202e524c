package vn.thao.people.entity;

import java.util.Arrays;
import java.util.List;
import vn.thao.platform.entity.Refused;

/**
 * Whom the law on staff takes somebody for (cán bộ, công chức, viên chức, hợp đồng); shown by the
 * text {@code staff-type.<name>}.
 */
public enum StaffType {
  /** Cán bộ. */
  ELECTED,
  /** Công chức. */
  CIVIL_SERVANT,
  /** Viên chức. */
  PUBLIC_EMPLOYEE,
  /** Hợp đồng. */
  CONTRACT;

  public static List<String> names() {
    return Arrays.stream(values()).map(StaffType::name).toList();
  }

  public static StaffType named(String name) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refused("staff-type.needed"));
  }
}
