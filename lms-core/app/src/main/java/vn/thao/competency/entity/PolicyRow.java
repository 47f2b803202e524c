package vn.thao.competency.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * The policies of one competency, as they are shown.
 *
 * @param today what holds today
 * @param versions those that stand, past and to come, the newest first; empty: only the default
 */
public record PolicyRow(String code, LocalName name, Policy today, List<Version> versions) {

  /**
   * @param by the officer's name
   */
  public record Version(Policy policy, String decision, String by, Instant recordedAt) {}

  /** The first version that is still to come; null when there is none. */
  public LocalDate next(LocalDate day) {
    return versions.stream()
        .map(version -> version.policy().validFrom())
        .filter(from -> from.isAfter(day))
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
