package vn.thao.xapi.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.thao.xapi.entity.StoredStatement;

/** The three forms of the standard. Pure. */
final class StatementForms {

  private static final Set<String> ACTORS = Set.of("actor", "authority", "instructor", "team");

  private StatementForms() {}

  /** What came, with what every store adds. */
  static JsonObject exact(StoredStatement stored, String home) {
    var came = Reading.parse(stored.received()).asJsonObject();
    var whole = Json.createObjectBuilder(came).add("id", stored.statementId());
    if (!came.containsKey("timestamp")) {
      whole.add("timestamp", stored.storedAt().toString());
    }
    if (!came.containsKey("version")) {
      whole.add("version", "1.0.0");
    }
    return whole
        .add("stored", stored.storedAt().toString())
        .add("authority", new Profile(home).account(stored.authority()))
        .build();
  }

  /** Nothing but what identifies. */
  static JsonObject ids(JsonObject statement) {
    return map(
        statement,
        StatementForms::actorId,
        activity -> only(activity, List.of("objectType", "id")),
        verb -> only(verb, List.of("id")));
  }

  private static JsonObject actorId(JsonObject actor) {
    var id = Json.createObjectBuilder();
    if (actor.containsKey("objectType")) {
      id.add("objectType", actor.get("objectType"));
    }
    ActorCheck.IDENTIFIERS.stream()
        .filter(actor::containsKey)
        .forEach(name -> id.add(name, actor.get(name)));
    boolean isAnonymous = ActorCheck.IDENTIFIERS.stream().noneMatch(actor::containsKey);
    if (isAnonymous && actor.get("member") instanceof JsonArray members) {
      id.add("member", each(members, StatementForms::actorId));
    }
    return id.build();
  }

  /** One language of each text, and activities as they are called by all that is known. */
  static JsonObject canonical(
      JsonObject statement, Map<String, JsonObject> known, List<String> languages) {
    return map(
        statement,
        actor -> actor,
        activity -> {
          var definition =
              known.getOrDefault(
                  Reading.text(activity, "id"),
                  activity.get("definition") instanceof JsonObject own
                      ? own
                      : JsonValue.EMPTY_JSON_OBJECT);
          return definition.isEmpty()
              ? activity
              : Json.createObjectBuilder(activity)
                  .add("definition", oneLanguage(definition, languages))
                  .build();
        },
        verb -> oneLanguage(verb, languages));
  }

  private static JsonObject oneLanguage(JsonObject object, List<String> languages) {
    var picked = Json.createObjectBuilder(object);
    for (var name : List.of("display", "name", "description")) {
      if (object.get(name) instanceof JsonObject texts && texts.size() > 1) {
        var tag =
            languages.stream()
                .flatMap(wanted -> texts.keySet().stream().filter(have -> fits(have, wanted)))
                .findFirst()
                .orElse(texts.keySet().iterator().next());
        picked.add(name, Json.createObjectBuilder().add(tag, texts.get(tag)));
      }
    }
    return picked.build();
  }

  private static boolean fits(String have, String wanted) {
    return have.equalsIgnoreCase(wanted)
        || have.toLowerCase().startsWith(wanted.toLowerCase() + "-");
  }

  /** The IRIs of every activity that is named. */
  static Stream<String> activities(JsonObject statement) {
    var found = Stream.<String>builder();
    map(
        statement,
        actor -> actor,
        activity -> {
          found.add(Reading.text(activity, "id"));
          return activity;
        },
        verb -> verb);
    return found.build();
  }

  private static JsonObject map(
      JsonObject statement,
      UnaryOperator<JsonObject> actor,
      UnaryOperator<JsonObject> activity,
      UnaryOperator<JsonObject> verb) {
    var mapped = Json.createObjectBuilder();
    statement.forEach(
        (name, value) -> {
          if (!(value instanceof JsonObject object)) {
            mapped.add(name, value);
          } else if (ACTORS.contains(name)) {
            mapped.add(name, actor.apply(object));
          } else if (name.equals("verb")) {
            mapped.add(name, verb.apply(object));
          } else if (name.equals("object")) {
            mapped.add(name, object(object, actor, activity, verb));
          } else if (name.equals("context")) {
            mapped.add(name, map(object, actor, activity, verb));
          } else if (name.equals("contextActivities")) {
            var around = Json.createObjectBuilder();
            object.forEach((kind, list) -> around.add(kind, each(list, activity)));
            mapped.add(name, around);
          } else {
            mapped.add(name, value);
          }
        });
    return mapped.build();
  }

  private static JsonObject object(
      JsonObject object,
      UnaryOperator<JsonObject> actor,
      UnaryOperator<JsonObject> activity,
      UnaryOperator<JsonObject> verb) {
    return switch (Reading.type(object, "Activity")) {
      case "Activity" -> activity.apply(object);
      case "Agent", "Group" -> actor.apply(object);
      case "SubStatement" -> map(object, actor, activity, verb);
      default -> object;
    };
  }

  /** Always a list, also where the older notation of a single one came. */
  private static JsonArray each(JsonValue value, UnaryOperator<JsonObject> change) {
    var list = Json.createArrayBuilder();
    (value instanceof JsonArray array ? array : List.of(value))
        .forEach(item -> list.add(item instanceof JsonObject o ? change.apply(o) : item));
    return list.build();
  }

  private static JsonObject only(JsonObject object, List<String> names) {
    var kept = Json.createObjectBuilder();
    names.stream().filter(object::containsKey).forEach(name -> kept.add(name, object.get(name)));
    return kept.build();
  }
}
