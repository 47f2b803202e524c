package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.List;

/** The policies of one competency, each for its days; where none holds, the default does. */
public record PolicyHistory(List<Policy> versions) {

  public static final PolicyHistory NONE = new PolicyHistory(List.of());

  public PolicyHistory {
    versions = List.copyOf(versions);
  }

  public Policy on(LocalDate date) {
    return versions.stream()
        .filter(policy -> policy.holdsOn(date))
        .findFirst()
        .orElse(Policy.DEFAULT);
  }
}
