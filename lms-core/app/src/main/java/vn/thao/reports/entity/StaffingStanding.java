package vn.thao.reports.entity;

import java.util.Arrays;
import java.util.Locale;

/**
 * How people stand to what their positions ask for on a day.
 *
 * <ul>
 *   <li>{@code QUALIFIED}: every level that is asked for is attained (đạt chuẩn)
 *   <li>{@code CURRENT}: the same, and each of these competencies has been practised lately, as its
 *       policy wants
 *   <li>{@code EXPIRING}: qualified, and no more so {@value StaffingReport#SOON} days later
 *   <li>{@code PLANNED}: qualified, or so on that coming day if what they are nominated for by then
 *       is completed in time
 * </ul>
 */
public enum StaffingStanding {
  QUALIFIED,
  UNQUALIFIED,
  CURRENT,
  EXPIRING,
  PLANNED;

  /** The word in addresses, which is also the end of text keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Null when it is none of them: all people. */
  public static StaffingStanding of(String word) {
    return Arrays.stream(values())
        .filter(standing -> standing.word().equals(word))
        .findFirst()
        .orElse(null);
  }
}
