package vn.thao.reports.entity;

import java.util.Arrays;
import java.util.Optional;

/** What learners are counted by in R04; one at a time, so no two attributes are ever crossed. */
public enum StructureDimension {
  SEX("sex"),
  AGE("birth-year"),
  RANK("rank"),
  QUALIFICATION("qualification"),
  ETHNIC_MINORITY("ethnic-minority"),
  PARTY_MEMBER("party-member");

  private final String attribute;

  StructureDimension(String attribute) {
    this.attribute = attribute;
  }

  public static Optional<StructureDimension> of(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  /** As the lists that HR brings call it. */
  public String attribute() {
    return attribute;
  }

  public boolean isSensitive() {
    return this == ETHNIC_MINORITY || this == PARTY_MEMBER;
  }
}
