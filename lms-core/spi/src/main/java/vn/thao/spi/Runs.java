package vn.thao.spi;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;

/** What happened in runs of a plugin's own activity types. */
public interface Runs {

  /**
   * A run that has ended.
   *
   * @param person see {@link Participant#id()}
   * @param activity the title of the activity, see {@link LocalText}
   * @param course the code
   * @param raw points; null when there were none
   * @param state as the type left it
   */
  record Ended(
      String person,
      String course,
      JsonValue activity,
      Instant endedAt,
      String outcome,
      Double raw,
      Double max,
      JsonObject state) {}

  /**
   * Runs of this type that ended from one instant up to but not including another, by their end;
   * none for a type that another plugin brings.
   *
   * @param most 1 to 10,000
   */
  List<Ended> ended(String activityType, Instant from, Instant until, int most);
}
