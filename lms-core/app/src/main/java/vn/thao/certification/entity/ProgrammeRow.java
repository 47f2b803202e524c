package vn.thao.certification.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thao.platform.entity.LocalName;

/**
 * A certification programme on a day, with how many of the reader's people stand where.
 *
 * @param rule in force on the day; null when there is none
 * @param counts of people by standing; those whom it never concerned are left out
 */
public record ProgrammeRow(
    long id, String code, LocalName name, RuleRow rule, Map<StandingStatus, Long> counts) {

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public long certified() {
    return count(StandingStatus.VALID) + count(StandingStatus.RENEWABLE);
  }

  public long count(StandingStatus status) {
    return counts.getOrDefault(status, 0L);
  }

  /**
   * A stretch of the bar that shows the standings, of 1,000 in all.
   *
   * @param x where it begins
   */
  public record Part(StandingStatus status, long count, long x, long width) {}

  /** One for each standing that somebody has. */
  public List<Part> parts() {
    var parts = new ArrayList<Part>();
    long before = 0;
    for (var status : StandingStatus.values()) {
      long count = count(status);
      if (count > 0) {
        long x = 1000 * before / total();
        before += count;
        parts.add(new Part(status, count, x, 1000 * before / total() - x));
      }
    }
    return parts;
  }
}
