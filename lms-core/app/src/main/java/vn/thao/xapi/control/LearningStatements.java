package vn.thao.xapi.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.thao.platform.control.OutboxHandler;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Texts;
import vn.thao.xapi.control.Profile.Verb;
import vn.thao.xapi.entity.LearningObject;

/** Tells a fact of learning as statements, by the profile, and stores them. Twice is like once. */
@ApplicationScoped
public class LearningStatements implements OutboxHandler {

  @Inject Records records;
  @Inject LearningObjects objects;
  @Inject Settings settings;
  @Inject Texts texts;

  @Override
  public String kind() {
    return LearningNews.STATEMENT;
  }

  @Override
  public void handle(String reference, JsonObject fact) {
    var object =
        fact.containsKey("activity")
            ? objects.activity(number(fact, "activity"))
            : objects.course(number(fact, "version"));
    var told =
        statements(
            new Profile(settings.publicUrl(), (language, key) -> texts.get(language, key)),
            reference,
            fact,
            object);
    records.keep(told.stream().map(JsonObject::toString).toList());
  }

  /** Pure: the same fact always gives the same statements, ids and all. */
  static List<JsonObject> statements(
      Profile profile, String reference, JsonObject fact, LearningObject object) {
    return switch (reference.substring(0, reference.indexOf(':'))) {
      case "registered" -> one(profile, reference, fact, object, Verb.REGISTERED, null);
      case "initialized" -> one(profile, reference, fact, object, Verb.INITIALIZED, null);
      case "completed" ->
          one(
              profile,
              reference,
              fact,
              object,
              Verb.COMPLETED,
              Json.createObjectBuilder().add("completion", true));
      case "closed" -> one(profile, reference, fact, object, verb(fact), closing(fact));
      case "answered" ->
          fact.getJsonArray("responses").getValuesAs(JsonObject.class).stream()
              .map(response -> answered(profile, reference, fact, object, response))
              .toList();
      default -> throw new IllegalArgumentException("No statement for " + reference);
    };
  }

  private static Verb verb(JsonObject fact) {
    return Verb.valueOf(fact.getString("outcome"));
  }

  private static JsonObjectBuilder closing(JsonObject fact) {
    var result = Json.createObjectBuilder().add("completion", true);
    if (verb(fact) != Verb.COMPLETED) {
      result.add("success", verb(fact) == Verb.PASSED);
    }
    if (fact.get("raw") instanceof JsonNumber raw && fact.get("max") instanceof JsonNumber max) {
      result.add("score", Profile.score(raw.doubleValue(), max.doubleValue()));
    }
    var took = Duration.between(Instant.parse(fact.getString("startedAt")), at(fact));
    return result.add("duration", "PT" + Math.max(0, took.toSeconds()) + "S");
  }

  private static List<JsonObject> one(
      Profile profile,
      String reference,
      JsonObject fact,
      LearningObject object,
      Verb verb,
      JsonObjectBuilder result) {
    var statement = head(profile, reference, fact, verb).add("object", json(profile, object));
    if (result != null) {
      statement.add("result", result);
    }
    return List.of(statement.add("context", context(profile, fact, object, null)).build());
  }

  /** What a response was worth and of which class it is; never what was written or chosen. */
  private static JsonObject answered(
      Profile profile,
      String reference,
      JsonObject fact,
      LearningObject object,
      JsonObject response) {
    var fraction = response.getJsonNumber("fraction").doubleValue();
    var item = response.getString("item");
    var scaled = Math.max(-1, Math.min(1, fraction));
    var result =
        Json.createObjectBuilder()
            .add("score", Json.createObjectBuilder().add("scaled", scaled))
            .add("success", fraction >= 1)
            .add("extensions", profile.responseClass(response.getString("class")));
    return head(profile, reference + ":" + item, fact, Verb.ANSWERED)
        .add("object", profile.question(item))
        .add("result", result)
        .add("context", context(profile, fact, object, json(profile, object)))
        .build();
  }

  private static JsonObjectBuilder head(
      Profile profile, String factName, JsonObject fact, Verb verb) {
    return Json.createObjectBuilder()
        .add("id", profile.statement(factName).toString())
        .add("actor", profile.actor(number(fact, "person")))
        .add("verb", profile.verb(verb))
        .add("timestamp", at(fact).toString());
  }

  private static JsonObject json(Profile profile, LearningObject object) {
    return object.activity() == null
        ? profile.course(object.course(), object.courseVi(), object.courseEn())
        : profile.activity(object);
  }

  private static JsonObjectBuilder context(
      Profile profile, JsonObject fact, LearningObject object, JsonObject parent) {
    var course = profile.course(object.course(), object.courseVi(), object.courseEn());
    var around = Json.createObjectBuilder();
    if (parent != null) {
      around.add("parent", Json.createArrayBuilder().add(parent));
    }
    around.add("grouping", Json.createArrayBuilder().add(course));
    return Json.createObjectBuilder()
        .add("registration", profile.registration(number(fact, "registration")).toString())
        .add("contextActivities", around)
        .add("revision", Integer.toString(object.version()))
        .add("platform", profile.platform());
  }

  private static Instant at(JsonObject fact) {
    return Instant.parse(fact.getString("at"));
  }

  private static long number(JsonObject fact, String name) {
    return fact.getJsonNumber(name).longValue();
  }
}
