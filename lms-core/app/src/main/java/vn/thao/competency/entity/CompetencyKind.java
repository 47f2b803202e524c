package vn.thao.competency.entity;

import java.util.Arrays;
import java.util.Optional;

/** What sort of competency it is; a group only holds others and is never attained itself. */
public enum CompetencyKind {
  GROUP("G", "Group"),
  DOMAIN("D", "Domain competency"),
  FUNCTIONAL("F", "Functional competency"),
  BEHAVIOURAL("B", "Behavioural competency"),
  BEHAVIOURAL_FUNCTIONAL("B/F", "Behavioural and functional competency");

  private final String code;
  private final String itemType;

  CompetencyKind(String code, String itemType) {
    this.code = code;
    this.itemType = itemType;
  }

  public String code() {
    return code;
  }

  /** The type of a CFItem of CASE. */
  public String itemType() {
    return itemType;
  }

  public static Optional<CompetencyKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equalsIgnoreCase(code)).findFirst();
  }

  public static Optional<CompetencyKind> ofItemType(String type) {
    return Arrays.stream(values()).filter(kind -> kind.itemType.equals(type)).findFirst();
  }
}
