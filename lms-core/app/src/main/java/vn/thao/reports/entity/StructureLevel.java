package vn.thao.reports.entity;

import java.util.Map;

/** The levels that R04 is crossed with; coarse, so that no agency is told apart. */
public enum StructureLevel {
  PROVINCE,
  COMMUNE,
  SERVICE,
  PARTY,
  OTHER;

  private static final Map<String, StructureLevel> BY_TYPE =
      Map.of(
          "province", PROVINCE,
          "office", PROVINCE,
          "department", PROVINCE,
          "commune", COMMUNE,
          "service-unit", SERVICE,
          "party-body", PARTY,
          "mass-organisation", PARTY);

  /**
   * @param type of the agency that somebody works in, no division of it
   */
  public static StructureLevel of(String type) {
    return BY_TYPE.getOrDefault(type, OTHER);
  }
}
