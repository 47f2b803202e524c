package vn.thao.xapi.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thao.xapi.control.Check.Rule;

/**
 * Reads a statement by the rules of xAPI 1.0.3 and says all that is wrong with it. Pure: the same
 * statement always gets the same answer, and nothing is asked or changed.
 */
final class StatementCheck {

  private final Check check = new Check();
  private final ActorCheck actors = new ActorCheck(check);
  private final ActivityCheck activities = new ActivityCheck(check);
  private final Rule iri = check.text(Terms::isIri, "an IRI with a scheme");
  private final Rule uuid = check.text(Terms::isUuid, "a UUID");
  private final Rule any = check.text(text -> true, "a text");
  private final Rule timestamp = check.text(Terms::isTimestamp, "an ISO 8601 timestamp");

  private StatementCheck() {}

  /** Empty when the statement is in order. */
  static List<String> problems(JsonValue statement) {
    var own = new StatementCheck();
    own.statement(statement);
    return own.check.problems();
  }

  private void statement(JsonValue value) {
    var members = common();
    members.put("id", uuid);
    members.put("stored", timestamp);
    members.put("authority", actors::authority);
    members.put("version", check.text(text -> text.matches("1\\.0(\\.\\d{1,9})?"), "1.0.x"));
    members.put("object", this::object);
    check.object(value, "", members, "actor", "verb", "object");
    together(value, "");
    if (value instanceof JsonObject statement
        && Reading.at(statement, "verb", "id").equals(Profile.VOIDED)
        && !Reading.at(statement, "object", "objectType").equals("StatementRef")) {
      check.add("/object", "of a voiding statement must be a StatementRef");
    }
  }

  private Map<String, Rule> common() {
    var members = new HashMap<String, Rule>();
    members.put("actor", actors::actor);
    members.put("verb", this::verb);
    members.put("result", this::result);
    members.put("context", this::context);
    members.put("timestamp", timestamp);
    members.put("attachments", (value, at) -> check.array(value, at, this::attachment));
    return members;
  }

  private void verb(JsonValue value, String at) {
    check.object(value, at, Map.of("id", iri, "display", check::languages), "id");
  }

  private void object(JsonValue value, String at) {
    switch (value instanceof JsonObject object ? Reading.type(object, "Activity") : "Activity") {
      case "Activity" -> activities.activity(value, at);
      case "Agent", "Group" -> actors.actor(value, at);
      case "StatementRef" -> reference(value, at);
      case "SubStatement" -> subStatement(value, at);
      default -> check.add(at + "/objectType", "is none that the standard knows");
    }
  }

  private void reference(JsonValue value, String at) {
    var type = check.text("StatementRef"::equals, "StatementRef");
    check.object(value, at, Map.of("objectType", type, "id", uuid), "objectType", "id");
  }

  private void subStatement(JsonValue value, String at) {
    var members = common();
    members.put("objectType", check.text("SubStatement"::equals, "SubStatement"));
    members.put(
        "object",
        (object, place) -> {
          if (object instanceof JsonObject inner
              && Reading.type(inner, "Activity").equals("SubStatement")) {
            check.add(place, "of a SubStatement must not be a SubStatement");
          } else {
            object(object, place);
          }
        });
    check.object(value, at, members, "actor", "verb", "object");
    together(value, at);
  }

  /** {@code revision} and {@code platform} are said of activities only. */
  private void together(JsonValue value, String at) {
    if (value instanceof JsonObject statement
        && statement.get("context") instanceof JsonObject context
        && statement.get("object") instanceof JsonObject object
        && !Reading.type(object, "Activity").equals("Activity")) {
      Set.of("revision", "platform").stream()
          .filter(context::containsKey)
          .forEach(name -> check.add(at + "/context/" + name, "needs an activity as object"));
    }
  }

  private void result(JsonValue value, String at) {
    check.object(
        value,
        at,
        Map.of(
            "score",
            this::score,
            "success",
            check::flag,
            "completion",
            check::flag,
            "response",
            any,
            "duration",
            check.text(Terms::isDuration, "an ISO 8601 duration"),
            "extensions",
            check::extensions));
  }

  private void score(JsonValue value, String at) {
    Rule number = check::number;
    check.object(value, at, Map.of("scaled", number, "raw", number, "min", number, "max", number));
    if (!(value instanceof JsonObject score) || !check.problems().isEmpty()) {
      return;
    }
    var one = BigDecimal.ONE;
    if (isAbove(one.negate(), number(score, "scaled")) || isAbove(number(score, "scaled"), one)) {
      check.add(at + "/scaled", "must be from -1 to 1");
    }
    if (isAbove(number(score, "min"), number(score, "raw"))
        || isAbove(number(score, "raw"), number(score, "max"))
        || isAbove(number(score, "min"), number(score, "max"))) {
      check.add(at, "must have min ≤ raw ≤ max");
    }
  }

  private static BigDecimal number(JsonObject score, String name) {
    return score.get(name) instanceof JsonNumber number ? number.bigDecimalValue() : null;
  }

  private static boolean isAbove(BigDecimal one, BigDecimal other) {
    return one != null && other != null && one.compareTo(other) > 0;
  }

  private void context(JsonValue value, String at) {
    var members = new HashMap<String, Rule>();
    members.put("registration", uuid);
    members.put("instructor", actors::actor);
    members.put("team", actors::group);
    members.put("contextActivities", this::contextActivities);
    members.put("revision", any);
    members.put("platform", any);
    members.put("language", check.text(Terms::isLanguage, "a language tag of RFC 5646"));
    members.put("statement", this::reference);
    members.put("extensions", check::extensions);
    check.object(value, at, members);
  }

  private void contextActivities(JsonValue value, String at) {
    Rule some =
        (list, place) -> {
          if (list instanceof JsonArray) {
            check.array(list, place, activities::activity);
          } else {
            activities.activity(list, place);
          }
        };
    check.object(
        value, at, Map.of("parent", some, "grouping", some, "category", some, "other", some));
  }

  private void attachment(JsonValue value, String at) {
    var members = new HashMap<String, Rule>();
    members.put("usageType", iri);
    members.put("display", check::languages);
    members.put("description", check::languages);
    members.put("contentType", check.text(Terms::isMediaType, "a media type"));
    members.put(
        "length",
        (length, place) -> {
          if (!(length instanceof JsonNumber number) || !number.toString().matches("\\d{1,15}")) {
            check.add(place, "must be a whole number");
          }
        });
    members.put("sha2", check.text(text -> text.matches("[0-9A-Fa-f]{56,128}"), "a SHA-2 hash"));
    members.put("fileUrl", iri);
    var needed = new String[] {"usageType", "display", "contentType", "length", "sha2"};
    check.object(value, at, members, needed);
    if (value instanceof JsonObject attachment
        && !(attachment.get("fileUrl") instanceof JsonString)) {
      check.add(at + "/fileUrl", "is needed: this store keeps no attached files yet");
    }
  }
}
