package vn.thao.xapi.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.thao.platform.control.Texts;
import vn.thao.xapi.entity.LearningObject;

/** The names of our profile: verbs, types of activities, ids. Pure; see {@code xapi-profile.md}. */
final class Profile {

  static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
  static final String COURSE = "http://adlnet.gov/expapi/activities/course";
  static final String QUESTION = "http://adlnet.gov/expapi/activities/question";

  private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
  private static final Map<String, String> TYPES =
      Map.of(
          "thao.page", "http://adlnet.gov/expapi/activities/lesson",
          "thao.quiz", "http://adlnet.gov/expapi/activities/assessment",
          "thao.branching-case", "http://adlnet.gov/expapi/activities/simulation",
          "thao.video", "http://adlnet.gov/expapi/activities/media",
          "thao.file", "http://adlnet.gov/expapi/activities/file",
          "thao.link", "http://adlnet.gov/expapi/activities/link");

  private final String home;
  private final BiFunction<Locale, String, String> words;

  /**
   * @param publicUrl names this installation in every id
   * @param words the text of a key in a language
   */
  Profile(String publicUrl, BiFunction<Locale, String, String> words) {
    home = publicUrl;
    this.words = words;
  }

  /** For ids alone. */
  Profile(String publicUrl) {
    this(publicUrl, (language, key) -> key);
  }

  /** One of the registered verbs, shown in both languages. */
  enum Verb {
    REGISTERED,
    INITIALIZED,
    ANSWERED,
    COMPLETED,
    PASSED,
    FAILED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  JsonObject verb(Verb verb) {
    var key = "verb." + verb.word();
    return Json.createObjectBuilder()
        .add("id", VERBS + verb.word())
        .add("display", languages(words.apply(Texts.VIETNAMESE, key), verb.word()))
        .build();
  }

  String platform() {
    return words.apply(Texts.VIETNAMESE, "xapi.platform");
  }

  static JsonObject languages(String vi, String en) {
    return Json.createObjectBuilder().add("vi", vi).add("en", en).build();
  }

  /** A person by number: no name, no address. */
  JsonObject actor(long personId) {
    return account(Long.toString(personId));
  }

  JsonObject account(String name) {
    return Json.createObjectBuilder()
        .add("objectType", "Agent")
        .add("account", Json.createObjectBuilder().add("homePage", home).add("name", name))
        .build();
  }

  JsonObject course(String code, String vi, String en) {
    return activity(id(code), COURSE, vi, en);
  }

  JsonObject activity(LearningObject about) {
    var type = about.type();
    var iri = TYPES.getOrDefault(type, home + "/xapi/activity-types/" + encoded(type));
    var id = id(about.course(), about.module(), about.activity());
    return activity(id, iri, about.vi(), about.en());
  }

  JsonObject question(String item) {
    var definition = Json.createObjectBuilder().add("type", QUESTION);
    return Json.createObjectBuilder()
        .add("id", id("questions", item))
        .add("definition", definition)
        .build();
  }

  private static JsonObject activity(String id, String type, String vi, String en) {
    return Json.createObjectBuilder()
        .add("objectType", "Activity")
        .add("id", id)
        .add(
            "definition",
            Json.createObjectBuilder().add("type", type).add("name", languages(vi, en)))
        .build();
  }

  private String id(String... parts) {
    var id = new StringBuilder(home).append("/xapi/activities");
    for (var part : parts) {
      id.append('/').append(encoded(part));
    }
    return id.toString();
  }

  JsonObject responseClass(String word) {
    return Json.createObjectBuilder().add(home + "/xapi/extensions/response-class", word).build();
  }

  UUID registration(long registrationId) {
    return uuid("registration:" + registrationId);
  }

  UUID statement(String fact) {
    return uuid("statement:" + fact);
  }

  /** Version 5 of RFC 9562 (by name), so that a fact has one id for ever. */
  private UUID uuid(String name) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-1")
              .digest((home + "\n" + name).getBytes(StandardCharsets.UTF_8));
      digest[6] = (byte) (digest[6] & 0x0f | 0x50);
      digest[8] = (byte) (digest[8] & 0x3f | 0x80);
      var bytes = ByteBuffer.wrap(digest);
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A result's score; nothing where no points are given. */
  static JsonObjectBuilder score(Double raw, Double max) {
    var score = Json.createObjectBuilder();
    if (raw != null && max != null && max > 0) {
      score
          .add("scaled", Math.max(-1, Math.min(1, raw / max)))
          .add("raw", raw)
          .add("min", Math.min(0, raw))
          .add("max", max);
    }
    return score;
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
