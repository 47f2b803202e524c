package vn.thao.reports.entity;

import java.time.Clock;
import java.time.Instant;

/**
 * What a report goes by: what is known now, which the projection of levels holds, or what was known
 * at an earlier instant, which only the facts tell.
 */
public record Knowledge(Instant at, boolean isNow) {

  /**
   * @param asked null: now
   */
  public static Knowledge of(Instant asked, Clock clock) {
    var now = clock.instant();
    return asked == null || !asked.isBefore(now)
        ? new Knowledge(asked == null ? now : asked, true)
        : then(asked);
  }

  public static Knowledge then(Instant at) {
    return new Knowledge(at, false);
  }
}
