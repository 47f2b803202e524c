package vn.thao.spi.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.spi.Contract;
import vn.thao.spi.Grade;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;
import vn.thao.spi.Problem;
import vn.thao.spi.QuestionType;
import vn.thao.spi.Refusal;
import vn.thao.spi.Viewer;

/** The guess as a question, for the tests of the contract itself. */
public class GuessQuestion implements QuestionType {

  private final GuessActivity activity = new GuessActivity();

  @Override
  public String id() {
    return activity.id();
  }

  @Override
  public String facelet() {
    return "guess.xhtml";
  }

  @Override
  public Contract contract() {
    return activity.contract();
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    return activity.check(definition);
  }

  @Override
  public JsonObject begin(JsonObject definition, long seed) {
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  @Override
  public Refusal complete(JsonObject definition, JsonObject response) {
    return Lenient.text(response, "side").isEmpty() ? Refusal.of("test.guess.say") : null;
  }

  @Override
  public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
    String answer = Lenient.text(definition, "answer");
    return Lenient.text(response, "side").equals(answer) ? Grade.RIGHT : Grade.WRONG;
  }

  @Override
  public JsonObject key(JsonObject definition) {
    return Json.createObjectBuilder().add("side", Lenient.text(definition, "answer")).build();
  }

  @Override
  public String summarise(JsonObject definition, JsonObject response, Locale language) {
    return Lenient.text(response, "side");
  }

  @Override
  public String classify(JsonObject definition, JsonObject response) {
    return complete(definition, response) != null
        ? "open"
        : grade(definition, null, response) == Grade.RIGHT ? "right" : "wrong";
  }

  @Override
  public Map<String, Object> view(
      JsonObject definition, JsonObject state, JsonObject response, Viewer viewer) {
    var view = new HashMap<String, Object>();
    view.put("question", LocalText.of(definition, "question", viewer.language()));
    view.put("side", Lenient.text(response, "side"));
    if (viewer.reveal()) {
      view.put("answer", Lenient.text(definition, "answer"));
    }
    return view;
  }
}
