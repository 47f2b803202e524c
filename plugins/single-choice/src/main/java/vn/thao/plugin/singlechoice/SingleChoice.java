package vn.thao.plugin.singlechoice;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thao.spi.Contract;
import vn.thao.spi.Grade;
import vn.thao.spi.LocalText;
import vn.thao.spi.Options;
import vn.thao.spi.Problem;
import vn.thao.spi.QuestionType;
import vn.thao.spi.Refusal;
import vn.thao.spi.ResponsePart;
import vn.thao.spi.Viewer;

/**
 * A question with one right option. The response is <code>{"choice":"a"}</code>; the right option
 * earns 1, any other 0. Several choices at once, which the form cannot send, count as none.
 */
public final class SingleChoice implements QuestionType {

  static final String ID = "thao.single-choice";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Contract contract() {
    return Contract.question(Options.field());
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    var problems = new ArrayList<>(Options.check(definition, ID));
    List<JsonObject> options = Options.of(definition);
    int right = 0;
    for (int i = 0; i < options.size(); i++) {
      if (Options.isRight(options.get(i)) && ++right > 1) {
        problems.add(Problem.at("/options/" + i + "/right", ID + ".several-right"));
      }
    }
    return problems;
  }

  @Override
  public JsonObject begin(JsonObject definition, long seed) {
    return Options.shuffled(definition, seed);
  }

  @Override
  public Refusal complete(JsonObject definition, JsonObject response) {
    return chosen(definition, response).isEmpty() ? Refusal.of(ID + ".choose") : null;
  }

  @Override
  public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
    return chosen(definition, response).filter(Options.right(definition)::contains).isPresent()
        ? Grade.RIGHT
        : Grade.WRONG;
  }

  @Override
  public JsonObject key(JsonObject definition) {
    var key = Json.createObjectBuilder();
    Options.right(definition).stream().findFirst().ifPresent(id -> key.add("choice", id));
    return key.build();
  }

  @Override
  public String summarise(JsonObject definition, JsonObject response, Locale language) {
    Optional<String> chosen = chosen(definition, response);
    return Options.of(definition).stream()
        .filter(option -> chosen.filter(Options.id(option)::equals).isPresent())
        .map(option -> LocalText.of(option, "text", language))
        .findFirst()
        .orElse("");
  }

  @Override
  public String classify(JsonObject definition, JsonObject response) {
    return chosen(definition, response).orElse(NONE);
  }

  @Override
  public List<ResponsePart> parts(JsonObject definition, Locale language) {
    return Options.parts(definition, language);
  }

  private static Optional<String> chosen(JsonObject definition, JsonObject response) {
    List<String> chosen = Options.chosen(definition, response);
    return chosen.size() == 1 ? Optional.of(chosen.get(0)) : Optional.empty();
  }

  @Override
  public Map<String, Object> view(
      JsonObject definition, JsonObject state, JsonObject response, Viewer viewer) {
    Optional<String> chosen = chosen(definition, response);
    return Map.of(
        "text", LocalText.of(definition, "text", viewer.language()),
        "reveal", viewer.reveal(),
        "options", Options.view(definition, state, chosen.stream().toList(), viewer));
  }

  @Override
  public Optional<String> toGift(JsonObject definition, Locale language) {
    return ChoiceGift.of(definition, language).written();
  }

  @Override
  public Optional<JsonObject> fromGift(String gift) {
    return ChoiceGift.read(gift).map(ChoiceGift::definition);
  }
}
