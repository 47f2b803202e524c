package vn.thao.extensions.control;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.spi.Contract;
import vn.thao.spi.Grade;
import vn.thao.spi.Problem;
import vn.thao.spi.QuestionType;
import vn.thao.spi.Refusal;
import vn.thao.spi.ResponsePart;
import vn.thao.spi.Viewer;

/** A question type of a plugin, each of its methods behind the {@link Guard}. */
record GuardedQuestionType(String id, PluginRow plugin, QuestionType type, Guard guard)
    implements QuestionType {

  private <T> T ask(PluginPlace place, Supplier<T> call) {
    return guard.ask(plugin, id, place, call);
  }

  @Override
  public String facelet() {
    return ask(PluginPlace.VIEW, type::facelet);
  }

  @Override
  public Contract contract() {
    return ask(PluginPlace.CHECK, type::contract);
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    return ask(PluginPlace.CHECK, () -> type.check(definition));
  }

  @Override
  public JsonObject begin(JsonObject definition, long seed) {
    return ask(PluginPlace.BEGIN, () -> type.begin(definition, seed));
  }

  @Override
  public Refusal complete(JsonObject definition, JsonObject response) {
    return guard.askOrNull(plugin, id, PluginPlace.VIEW, () -> type.complete(definition, response));
  }

  @Override
  public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
    return ask(PluginPlace.GRADE, () -> type.grade(definition, state, response));
  }

  @Override
  public JsonObject key(JsonObject definition) {
    return ask(PluginPlace.VIEW, () -> type.key(definition));
  }

  @Override
  public String summarise(JsonObject definition, JsonObject response, Locale language) {
    return ask(PluginPlace.VIEW, () -> type.summarise(definition, response, language));
  }

  @Override
  public String classify(JsonObject definition, JsonObject response) {
    return ask(PluginPlace.GRADE, () -> type.classify(definition, response));
  }

  @Override
  public List<ResponsePart> parts(JsonObject definition, Locale language) {
    return ask(PluginPlace.VIEW, () -> type.parts(definition, language));
  }

  @Override
  public List<String> partsOf(JsonObject definition, String responseClass) {
    return ask(PluginPlace.VIEW, () -> type.partsOf(definition, responseClass));
  }

  @Override
  public Map<String, Object> view(
      JsonObject definition, JsonObject state, JsonObject response, Viewer viewer) {
    return ask(PluginPlace.VIEW, () -> type.view(definition, state, response, viewer));
  }

  @Override
  public Optional<String> toGift(JsonObject definition, Locale language) {
    return ask(PluginPlace.CHECK, () -> type.toGift(definition, language));
  }

  @Override
  public Optional<JsonObject> fromGift(String gift) {
    return ask(PluginPlace.CHECK, () -> type.fromGift(gift));
  }
}
