package vn.thao.spi;

import jakarta.json.JsonValue;
import java.util.List;

/**
 * Says what a fact of a run is worth as evidence for a competency. Asked outside any transaction
 * when the fact is about to be stored; what it answers is stored with it, once for each rule, run
 * and competency.
 *
 * <p>Stateless, thread-safe, pure, found by {@link java.util.ServiceLoader}. In the bundle: {@code
 * <id>} its name and the {@link Claim#key} of each claim.
 */
public interface EvidenceRule {

  /** What kind of proof it is; policies of competencies go by it. */
  enum Source {
    MEASUREMENT,
    APPRAISAL,
    EXERCISE,
    REHEARSAL,
    WORKPLACE
  }

  /**
   * One piece of evidence.
   *
   * @param level 1 to 5
   * @param strength above 0 to 1
   * @param key the text that explains it to the person, filled with the arguments
   * @param arguments among them may be the activity's title as it was given, which is then put in
   *     the reader's language
   */
  record Claim(
      String competency,
      int level,
      double strength,
      Source source,
      String key,
      List<Object> arguments) {

    public Claim {
      arguments = List.copyOf(arguments);
      if (level < 1 || level > 5 || !(strength > 0 && strength <= 1)) {
        throw new IllegalArgumentException(competency + " " + level + " " + strength);
      }
    }
  }

  /** Stable for ever, e.g. {@code thao.observed}; stored with the evidence. */
  String id();

  /**
   * @param activityType whose fact it is; a rule answers for the types that it knows and nothing
   *     for others
   * @param activity the title of the activity, see {@link LocalText}
   */
  List<Claim> from(String activityType, JsonValue activity, Fact fact);
}
