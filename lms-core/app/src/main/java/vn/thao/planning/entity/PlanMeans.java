package vn.thao.planning.entity;

import java.util.Arrays;
import vn.thao.platform.entity.Refused;

/** By what a level is to be reached. */
public enum PlanMeans {
  COURSE,
  EXERCISE,
  MENTOR,
  OWN;

  public static PlanMeans named(String name) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refused("plan.means-needed"));
  }
}
