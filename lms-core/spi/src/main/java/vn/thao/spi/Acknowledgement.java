package vn.thao.spi;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * The run of an activity that a participant completes by saying once that it is done: that a
 * document was received, a page read. The state is <code>{"&lt;member&gt;":{"participant":"time",
 * …}}</code>; the time is the server's.
 *
 * @param event the kind of the one event there is
 * @param member of the state
 * @param unknown the text key of the refusal of any other event
 * @param again the text key of the refusal of the same once more
 */
public record Acknowledgement(String event, String member, String unknown, String again) {

  public Step begin() {
    return Step.of(state(JsonValue.EMPTY_JSON_OBJECT));
  }

  public Optional<Refusal> accept(JsonObject state, Event said) {
    if (!said.kind().equals(event)) {
      return Optional.of(Refusal.of(unknown));
    }
    return at(state, said.participant()).isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of(again));
  }

  /** The first time completes the activity for whoever says it; nothing else changes anything. */
  public Step apply(JsonObject state, Event said) {
    if (said.participant().isEmpty() || accept(state, said).isPresent()) {
      return Step.of(state);
    }
    JsonObject times =
        Json.createObjectBuilder(Lenient.object(state, member))
            .add(said.participant(), said.time().toString())
            .build();
    return Step.of(state(times), new Fact.Completed(said.participant()));
  }

  /** When it was said, in ISO 8601; empty when it has not been. */
  public String at(JsonObject state, String participant) {
    return Lenient.text(Lenient.object(state, member), participant);
  }

  private JsonObject state(JsonObject times) {
    return Json.createObjectBuilder().add(member, times).build();
  }
}
