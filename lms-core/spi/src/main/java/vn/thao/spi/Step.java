package vn.thao.spi;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * What one event makes of a run.
 *
 * @param state the new state
 * @param facts what the event settled, for the core to record; usually none
 */
public record Step(JsonObject state, List<Fact> facts) {

  public Step {
    facts = List.copyOf(facts);
  }

  public static Step of(JsonObject state, Fact... facts) {
    return new Step(state, List.of(facts));
  }
}
