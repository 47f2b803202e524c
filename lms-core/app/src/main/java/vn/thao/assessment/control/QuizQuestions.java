package vn.thao.assessment.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thao.extensions.control.Extensions;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.spi.DrawnItem;
import vn.thao.spi.QuestionType;
import vn.thao.spi.Viewer;

/**
 * The questions of a quiz, each drawn by its type. A type that can't be used now takes its question
 * out of sight, and the quiz goes on: the response stays and is graded when the type is back.
 */
record QuizQuestions(Extensions extensions) {

  /** What the type settles for the participant; empty while the type can't be used. */
  Optional<JsonObject> begin(DrawnItem item, long seed) {
    try {
      return Optional.of(type(item).begin(item.definition(), seed ^ item.id().hashCode()));
    } catch (PluginUnavailable later) {
      return Optional.empty();
    }
  }

  /** As it was settled at the beginning, or would have been: it follows from the seed. */
  JsonObject begun(JsonObject state, DrawnItem item) {
    if (state.getJsonObject("begun").get(item.id()) instanceof JsonObject begun) {
      return begun;
    }
    long seed = state.get("seed") instanceof JsonNumber number ? number.longValue() : 0;
    return type(item).begin(item.definition(), seed ^ item.id().hashCode());
  }

  static JsonObject response(JsonObject state, String item) {
    var response = state.getJsonObject("responses").get(item);
    return response instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** Without its type, whatever was given counts. */
  boolean isAnswered(DrawnItem item, JsonObject state) {
    var response = response(state, item.id());
    try {
      return !response.isEmpty() && type(item).complete(item.definition(), response) == null;
    } catch (PluginUnavailable unsaid) {
      return true;
    }
  }

  Map<String, Object> view(
      DrawnItem item,
      int number,
      boolean current,
      boolean answered,
      boolean graded,
      JsonObject state,
      Viewer viewer) {
    var reveal = new Viewer(viewer.participant(), viewer.role(), viewer.language(), number, graded);
    var drawn = drawn(item, state, reveal, current || graded);
    var results = state.getJsonObject("results");
    double fraction =
        graded && results.containsKey(item.id())
            ? results.getJsonNumber(item.id()).doubleValue()
            : 0;
    return Map.of(
        "item",
        item.id(),
        "number",
        number,
        "current",
        current,
        "answered",
        answered,
        "facelet",
        drawn.facelet(),
        "fraction",
        fraction,
        "clauses",
        clauses(item.definition()),
        "content",
        drawn.content());
  }

  private record Drawn(String facelet, Map<String, Object> content) {}

  private Drawn drawn(DrawnItem item, JsonObject state, Viewer viewer, boolean draws) {
    try {
      var type = type(item);
      return new Drawn(
          type.facelet(),
          draws
              ? type.view(item.definition(), begun(state, item), response(state, item.id()), viewer)
              : Map.of());
    } catch (PluginUnavailable lack) {
      return new Drawn(PluginUnavailable.FACELET, lack.model());
    }
  }

  private static List<String> clauses(JsonObject definition) {
    JsonArray clauses = definition.getJsonArray("clauses");
    return clauses == null ? List.of() : clauses.getValuesAs(JsonString::getString);
  }

  /** The plugin that a question needs and that can't be used now; empty when all can. */
  String lack(List<DrawnItem> drawn) {
    return drawn.stream()
        .filter(item -> extensions.questionType(item.type()).isEmpty())
        .map(item -> extensions.lack(item.type()))
        .map(PluginUnavailable::plugin)
        .findFirst()
        .orElse("");
  }

  private QuestionType type(DrawnItem item) {
    return extensions.question(item.type());
  }
}
