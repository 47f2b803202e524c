package vn.thao.xapi.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thao.xapi.control.Check.Rule;

/** Activities and their definitions; lists of components belong to their interaction type. */
final class ActivityCheck {

  private static final Map<String, Set<String>> COMPONENTS =
      Map.of(
          "true-false", Set.of(),
          "choice", Set.of("choices"),
          "fill-in", Set.of(),
          "long-fill-in", Set.of(),
          "matching", Set.of("source", "target"),
          "performance", Set.of("steps"),
          "sequencing", Set.of("choices"),
          "likert", Set.of("scale"),
          "numeric", Set.of(),
          "other", Set.of());
  private static final List<String> LISTS =
      List.of("choices", "scale", "source", "target", "steps");

  private final Check check;
  private final Rule any;
  private final Rule iri;

  ActivityCheck(Check check) {
    this.check = check;
    any = check.text(text -> true, "a text");
    iri = check.text(Terms::isIri, "an IRI with a scheme");
  }

  void activity(JsonValue value, String at) {
    var type = check.text("Activity"::equals, "Activity");
    check.object(
        value, at, Map.of("objectType", type, "id", iri, "definition", this::definition), "id");
  }

  private void definition(JsonValue value, String at) {
    var members = new HashMap<String, Rule>();
    members.put("name", check::languages);
    members.put("description", check::languages);
    members.put("type", iri);
    members.put("moreInfo", iri);
    members.put("extensions", check::extensions);
    members.put("interactionType", check.text(COMPONENTS::containsKey, "an interaction type"));
    members.put("correctResponsesPattern", (list, place) -> check.array(list, place, any));
    LISTS.forEach(name -> members.put(name, this::components));
    check.object(value, at, members);
    if (value instanceof JsonObject definition) {
      interaction(definition, at);
    }
  }

  private void interaction(JsonObject definition, String at) {
    var type = definition.getString("interactionType", "");
    var allowed = COMPONENTS.getOrDefault(type, Set.of());
    LISTS.stream()
        .filter(definition::containsKey)
        .filter(name -> !allowed.contains(name))
        .forEach(name -> check.add(at + "/" + name, "needs its interaction type"));
    if (type.isEmpty() && definition.containsKey("correctResponsesPattern")) {
      check.add(at + "/interactionType", "is missing");
    }
  }

  private void components(JsonValue value, String at) {
    check.array(
        value,
        at,
        (component, place) ->
            check.object(
                component, place, Map.of("id", any, "description", check::languages), "id"));
    if (value instanceof JsonArray list) {
      var seen = new HashSet<String>();
      for (var component : list) {
        if (component instanceof JsonObject object
            && object.get("id") instanceof JsonString id
            && !seen.add(id.getString())) {
          check.add(at, "must not hold the same id twice");
        }
      }
    }
  }
}
