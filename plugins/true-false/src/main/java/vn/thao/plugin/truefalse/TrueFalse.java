package vn.thao.plugin.truefalse;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Grade;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;
import vn.thao.spi.Problem;
import vn.thao.spi.QuestionType;
import vn.thao.spi.Refusal;
import vn.thao.spi.ResponsePart;
import vn.thao.spi.Viewer;

/**
 * A statement that is true or false. The response is <code>{"choice":"true"}</code> or <code>
 * {"choice":"false"}</code>; the right one earns 1, the other 0. The two are always shown in this
 * order, so nothing is shuffled.
 */
public final class TrueFalse implements QuestionType {

  static final String ID = "thao.true-false";

  private static final String TRUE = "true";
  private static final String FALSE = "false";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Contract contract() {
    return Contract.question(
        Field.of("answer", Kind.BOOLEAN).mandatory(),
        Field.of("feedbackTrue", Kind.TEXT),
        Field.of("feedbackFalse", Kind.TEXT));
  }

  /** An answer that is neither would make "false" right without anybody having said so. */
  @Override
  public List<Problem> check(JsonObject definition) {
    JsonValue answer = definition.get("answer");
    return JsonValue.TRUE.equals(answer) || JsonValue.FALSE.equals(answer)
        ? List.of()
        : List.of(Problem.at(answer == null ? "" : "/answer", ID + ".no-answer"));
  }

  @Override
  public JsonObject begin(JsonObject definition, long seed) {
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  @Override
  public Refusal complete(JsonObject definition, JsonObject response) {
    return chosen(response).equals(NONE) ? Refusal.of(ID + ".choose") : null;
  }

  @Override
  public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
    return chosen(response).equals(right(definition)) ? Grade.RIGHT : Grade.WRONG;
  }

  @Override
  public JsonObject key(JsonObject definition) {
    return Json.createObjectBuilder().add("choice", right(definition)).build();
  }

  @Override
  public String summarise(JsonObject definition, JsonObject response, Locale language) {
    String chosen = chosen(response);
    return chosen.equals(NONE) ? "" : word(chosen, language);
  }

  @Override
  public String classify(JsonObject definition, JsonObject response) {
    return chosen(response);
  }

  @Override
  public List<ResponsePart> parts(JsonObject definition, Locale language) {
    return Stream.of(TRUE, FALSE)
        .map(value -> ResponsePart.worded(value, value.equals(right(definition)), ID + "." + value))
        .toList();
  }

  @Override
  public Map<String, Object> view(
      JsonObject definition, JsonObject state, JsonObject response, Viewer viewer) {
    return Map.of(
        "text", LocalText.of(definition, "text", viewer.language()),
        "reveal", viewer.reveal(),
        "options",
            Stream.of(TRUE, FALSE)
                .map(value -> option(definition, value, chosen(response).equals(value), viewer))
                .toList());
  }

  private static Map<String, Object> option(
      JsonObject definition, String value, boolean chosen, Viewer viewer) {
    var view = new HashMap<String, Object>();
    view.put("id", value);
    view.put("text", word(value, viewer.language()));
    view.put("chosen", chosen);
    if (viewer.reveal()) {
      String feedback = value.equals(TRUE) ? "feedbackTrue" : "feedbackFalse";
      view.put("right", value.equals(right(definition)));
      view.put("feedback", LocalText.of(definition, feedback, viewer.language()));
    }
    return view;
  }

  private static String right(JsonObject definition) {
    return String.valueOf(Lenient.flag(definition, "answer"));
  }

  private static String chosen(JsonObject response) {
    List<String> said = Lenient.texts(response, "choice");
    return said.equals(List.of(TRUE)) ? TRUE : said.equals(List.of(FALSE)) ? FALSE : NONE;
  }

  /** Never in the language of the machine: what is not English is Vietnamese. */
  private static String word(String value, Locale language) {
    var never =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    String bundle = TrueFalse.class.getPackageName() + ".messages";
    return ResourceBundle.getBundle(bundle, language, TrueFalse.class.getClassLoader(), never)
        .getString(ID + "." + value);
  }

  @Override
  public Optional<String> toGift(JsonObject definition, Locale language) {
    return TruthGift.of(definition, language).written();
  }

  @Override
  public Optional<JsonObject> fromGift(String gift) {
    return TruthGift.read(gift).map(TruthGift::definition);
  }
}
