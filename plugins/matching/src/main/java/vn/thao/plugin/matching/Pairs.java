package vn.thao.plugin.matching;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.spi.Blind;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;

/** The two sides of a question. Everything is named by its text, see {@link Blind}. */
final class Pairs {

  static final String FIELD = "match-";

  private Pairs() {}

  static List<JsonObject> of(JsonObject definition) {
    return Lenient.objects(definition, "pairs");
  }

  static String prompt(JsonObject pair) {
    return Blind.name(LocalText.of(pair, "prompt", Locale.ROOT));
  }

  static String match(JsonObject pair) {
    return Blind.name(LocalText.of(pair, "match", Locale.ROOT));
  }

  /** What belongs to nothing and is offered as well. */
  static List<JsonValue> extra(JsonObject definition) {
    return definition.get("extra") instanceof JsonArray list ? list : List.of();
  }

  /** All that is offered, by name; two prompts may have the same match. */
  static Map<String, JsonValue> offered(JsonObject definition) {
    var offered = new LinkedHashMap<String, JsonValue>();
    for (JsonObject pair : of(definition)) {
      offered.putIfAbsent(match(pair), pair.getOrDefault("match", Json.createValue("")));
    }
    for (JsonValue extra : extra(definition)) {
      offered.putIfAbsent(Blind.name(LocalText.of(extra, Locale.ROOT)), extra);
    }
    return offered;
  }

  /** What the response gives to this prompt; empty when nothing that is offered. */
  static String given(JsonObject definition, JsonObject pair, JsonObject response) {
    List<String> said = Lenient.texts(response, FIELD + prompt(pair));
    return said.size() == 1 && offered(definition).containsKey(said.get(0)) ? said.get(0) : "";
  }

  static boolean isRight(JsonObject definition, JsonObject pair, JsonObject response) {
    return given(definition, pair, response).equals(match(pair));
  }
}
