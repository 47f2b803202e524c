package vn.thao.spi.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thao.spi.ActivityType;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Definition;
import vn.thao.spi.Event;
import vn.thao.spi.Fact;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;
import vn.thao.spi.Problem;
import vn.thao.spi.Refusal;
import vn.thao.spi.Start;
import vn.thao.spi.Step;
import vn.thao.spi.View;
import vn.thao.spi.Viewer;

/** One guess is right or wrong: the smallest activity, for the tests of the contract itself. */
public class GuessActivity implements ActivityType {

  @Override
  public String id() {
    return "test.guess";
  }

  @Override
  public Contract contract() {
    return Contract.of(
        Field.of("question", Kind.TEXT).mandatory(),
        Field.of("answer", Kind.CODE).mandatory(),
        Field.of("lucky", Kind.NUMBER).list());
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    String answer = Lenient.text(definition, "answer");
    return answer.equals("none")
        ? List.of(Problem.at("/answer", "test.guess.no-answer", answer))
        : List.of();
  }

  @Override
  public Step begin(Definition definition, Start start) {
    return Step.of(Json.createObjectBuilder().add("guess", "").build());
  }

  @Override
  public Optional<Refusal> accept(Definition definition, JsonObject state, Event event) {
    boolean fine =
        event.kind().equals("Guessed") && !Lenient.text(event.payload(), "side").isEmpty();
    return fine ? Optional.empty() : Optional.of(Refusal.of("test.guess.say"));
  }

  @Override
  public Step apply(Definition definition, JsonObject state, Event event) {
    boolean over = !Lenient.text(state, "guess").isEmpty();
    if (over || event.participant().isEmpty() || accept(definition, state, event).isPresent()) {
      return Step.of(state);
    }
    String guess = Lenient.text(event.payload(), "side");
    boolean right = guess.equals(Lenient.text(definition.body(), "answer"));
    return Step.of(
        Json.createObjectBuilder().add("guess", guess).build(),
        new Fact.Scored(event.participant(), right ? 1 : 0, 1),
        new Fact.Completed(event.participant()));
  }

  @Override
  public View view(Definition definition, JsonObject state, Viewer viewer) {
    String question = LocalText.of(definition.body(), "question", viewer.language());
    return new View(
        "guess.xhtml", Map.of("question", question, "guess", Lenient.text(state, "guess")));
  }
}
