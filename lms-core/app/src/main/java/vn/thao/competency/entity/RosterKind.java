package vn.thao.competency.entity;

import java.util.Arrays;
import vn.thao.platform.entity.Refused;

/** In what place somebody stands in a slot. */
public enum RosterKind {
  PRIMARY,
  DEPUTY;

  /**
   * @throws Refused when there is no such kind
   */
  public static RosterKind named(String name) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refused("rosters.kind-needed"));
  }
}
