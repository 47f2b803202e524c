package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The level a person holds in one competency on a date: the highest for which there is evidence
 * that counts then. A higher level includes the lower ones. A pure function of evidence and date,
 * so any date may be asked for.
 */
public final class Levels {

  private Levels() {}

  /** 0 when nothing counts. */
  public static int on(LocalDate date, List<Evidence> evidence) {
    return best(date, evidence).map(Evidence::level).orElse(0);
  }

  /** The evidence that the level rests on: the highest, and of these the one that lasts longest. */
  public static Optional<Evidence> best(LocalDate date, List<Evidence> evidence) {
    return evidence.stream()
        .filter(one -> one.countsOn(date))
        .max(
            Comparator.comparingInt(Evidence::level)
                .thenComparing(one -> one.validUntil() == null ? LocalDate.MAX : one.validUntil()));
  }

  /** The highest level that was held once and has run out since; 0 when there is none. */
  public static int expired(LocalDate date, List<Evidence> evidence) {
    return evidence.stream()
        .filter(one -> one.source().counts() && !one.observedOn().isAfter(date))
        .filter(one -> one.isExpiredOn(date))
        .mapToInt(Evidence::level)
        .max()
        .orElse(0);
  }
}
