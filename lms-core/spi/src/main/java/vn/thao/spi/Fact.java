package vn.thao.spi;

import jakarta.json.JsonObject;

/** What a run settles about a participant; the core turns it into rows that reports can count. */
public sealed interface Fact {

  /**
   * Whom it concerns; empty when the event was the core's own and belonged to nobody: the core then
   * takes the one participant there is.
   */
  String participant();

  /** The participant's work is handed in; the core now grades {@link ActivityType#gradables}. */
  record Submitted(String participant) implements Fact {}

  /** Nothing more is to be done; the run is closed for this participant. */
  record Completed(String participant) implements Fact {}

  /**
   * Points.
   *
   * @param raw 0 to {@code max}
   * @param max above 0
   */
  record Scored(String participant, double raw, double max) implements Fact {

    public double fraction() {
      return raw / max;
    }
  }

  record Passed(String participant) implements Fact {}

  record Failed(String participant) implements Fact {}

  /**
   * One graded response.
   *
   * @param item the bank's id
   * @param responseClass see {@link QuestionType#classify}
   * @param fraction −1 to 1
   */
  record Answered(
      String participant, String item, int version, String responseClass, double fraction)
      implements Fact {}

  /**
   * Behaviour seen that speaks for a competency.
   *
   * @param level 1 to 5
   * @param strength 0 to 1
   */
  record Observed(String participant, String competency, int level, double strength)
      implements Fact {}

  /** Anything else worth an xAPI statement. */
  record Said(String participant, String verb, String object, JsonObject result) implements Fact {}
}
