package vn.thao.xapi.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.thao.platform.entity.Hash;
import vn.thao.xapi.entity.StatementMarks;

/** Reads the marks of a statement that has been checked. Pure. */
final class Marking {

  private final SortedMap<String, Boolean> agents = new TreeMap<>();
  private final SortedMap<String, Boolean> activities = new TreeMap<>();
  private final SortedMap<String, JsonObject> definitions = new TreeMap<>();

  private Marking() {}

  static StatementMarks of(JsonObject statement) {
    var own = new Marking();
    own.parts(statement, true);
    own.actor(statement.get("authority"), false);
    var verb = Reading.at(statement, "verb", "id");
    var referred =
        Reading.at(statement, "object", "objectType").equals("StatementRef")
            ? Reading.at(statement, "object", "id").toLowerCase(Locale.ROOT)
            : null;
    var registration = Reading.at(statement, "context", "registration").toLowerCase(Locale.ROOT);
    return new StatementMarks(
        verb,
        registration.isEmpty() ? null : registration,
        verb.equals(Profile.VOIDED) ? referred : null,
        referred,
        own.agents,
        own.activities,
        own.definitions);
  }

  /** The hash that stands for an agent or group in the store; empty for an anonymous group. */
  static String hash(JsonObject actor) {
    for (var name : ActorCheck.IDENTIFIERS) {
      if (actor.containsKey(name)) {
        return Hash.of(name + " " + Reading.canonical(actor.get(name)));
      }
    }
    return "";
  }

  private void parts(JsonObject statement, boolean narrow) {
    actor(statement.get("actor"), narrow);
    if (statement.get("object") instanceof JsonObject object) {
      switch (Reading.type(object, "Activity")) {
        case "Activity" -> activity(object, narrow);
        case "Agent", "Group" -> actor(object, narrow);
        case "SubStatement" -> parts(object, false);
        default -> {
          // a reference to a statement: kept as such
        }
      }
    }
    if (statement.get("context") instanceof JsonObject context) {
      actor(context.get("instructor"), false);
      actor(context.get("team"), false);
      if (context.get("contextActivities") instanceof JsonObject around) {
        around.values().stream().flatMap(Marking::each).forEach(found -> activity(found, false));
      }
    }
  }

  private static Stream<JsonObject> each(JsonValue value) {
    var list = value instanceof JsonArray array ? array : List.of(value);
    return list.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }

  private void actor(JsonValue value, boolean narrow) {
    if (value instanceof JsonObject actor) {
      var hash = hash(actor);
      if (!hash.isEmpty()) {
        agents.merge(hash, narrow, Boolean::logicalOr);
      }
      if (actor.get("member") instanceof JsonArray members) {
        members.forEach(member -> actor(member, narrow));
      }
    }
  }

  private void activity(JsonObject activity, boolean narrow) {
    var iri = Reading.text(activity, "id");
    activities.merge(Hash.of(iri), narrow, Boolean::logicalOr);
    if (activity.get("definition") instanceof JsonObject definition) {
      definitions.merge(iri, definition, Definitions::merged);
    }
  }
}
