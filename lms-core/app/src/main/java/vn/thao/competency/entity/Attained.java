package vn.thao.competency.entity;

import java.time.LocalDate;

/**
 * From one day to another, both included, a person holds this level; a row of the projection.
 *
 * @param to {@link #OPEN} when nothing known will end it
 */
public record Attained(LocalDate from, LocalDate to, int level, boolean practised) {

  public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  boolean isContinuedBy(Attained next) {
    return level == next.level && practised == next.practised && to.plusDays(1).equals(next.from);
  }

  Attained until(LocalDate last) {
    return new Attained(from, last, level, practised);
  }
}
