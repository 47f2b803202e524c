package vn.thao.systemtests.frail;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
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

/** Any words are right. */
public class FrailQuestion implements QuestionType {

  @Override
  public String id() {
    return "frail.question";
  }

  @Override
  public String facelet() {
    return "/plugins/frail/answer.xhtml";
  }

  @Override
  public Contract contract() {
    return Contract.question(Contract.Field.of("fail", Contract.Kind.CODE).mandatory());
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    return List.of();
  }

  @Override
  public JsonObject begin(JsonObject definition, long seed) {
    Frail.at("question-begin", definition, "beginning");
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  @Override
  public Refusal complete(JsonObject definition, JsonObject response) {
    return null;
  }

  @Override
  public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
    Frail.at("grade", definition, response.toString());
    return Lenient.text(response, "words").isEmpty() ? Grade.WRONG : Grade.RIGHT;
  }

  @Override
  public JsonObject key(JsonObject definition) {
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  @Override
  public String summarise(JsonObject definition, JsonObject response, Locale language) {
    return "";
  }

  @Override
  public String classify(JsonObject definition, JsonObject response) {
    return NONE;
  }

  @Override
  public Map<String, Object> view(
      JsonObject definition, JsonObject state, JsonObject response, Viewer viewer) {
    Frail.at("question", definition, response.toString());
    return Map.of(
        "text",
        LocalText.of(definition, "text", viewer.language()),
        "words",
        Lenient.text(response, "words"),
        "torn",
        Frail.isBroken("answer", definition));
  }
}
