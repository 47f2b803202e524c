package vn.thao.spi;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.function.Consumer;

/** What happened in runs of a plugin's own activity types. */
public interface Runs {

  /**
   * A run that has ended.
   *
   * @param person see {@link Participant#id()}
   * @param course the code
   * @param activity the title of the activity, see {@link LocalText}
   * @param outcome {@code PASSED}, {@code FAILED} or {@code COMPLETED}
   * @param raw points; null when there were none
   * @param max null when there were no points
   */
  record Ended(
      String person,
      String course,
      JsonValue activity,
      Instant endedAt,
      String outcome,
      Double raw,
      Double max) {}

  /**
   * Hands over the runs of this type that ended from one instant up to but not including another,
   * by their end; none of a type that another plugin brings. However many there are, few are in
   * memory at a time.
   */
  void ended(String activityType, Instant from, Instant until, Consumer<Ended> sink);
}
