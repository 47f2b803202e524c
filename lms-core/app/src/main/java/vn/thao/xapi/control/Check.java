package vn.thao.xapi.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Collects what is wrong with a JSON value, each problem with the place where it stands. */
final class Check {

  private static final int MOST = 20;
  private static final int LONGEST_NUMBER = 60;

  /** Looks at one value; the place is a JSON pointer. */
  interface Rule {
    void look(JsonValue value, String at);
  }

  private final List<String> problems = new ArrayList<>();

  List<String> problems() {
    return List.copyOf(problems);
  }

  void add(String at, String what) {
    if (problems.size() < MOST) {
      problems.add(at + " " + what);
    }
  }

  /** An object with these members and no other, none of them null. */
  void object(JsonValue value, String at, Map<String, Rule> members, String... required) {
    if (!(value instanceof JsonObject object)) {
      add(at, "must be an object");
      return;
    }
    for (var name : required) {
      if (!object.containsKey(name)) {
        add(at + "/" + name, "is missing");
      }
    }
    object.forEach(
        (name, member) -> {
          var rule = members.get(name);
          var place = at + "/" + pointer(name);
          if (rule == null) {
            add(place, "is not a member that the standard knows here");
          } else if (member == JsonValue.NULL) {
            add(place, "must not be null");
          } else {
            rule.look(member, place);
          }
        });
  }

  void array(JsonValue value, String at, Rule each) {
    if (!(value instanceof JsonArray array)) {
      add(at, "must be an array");
      return;
    }
    for (int i = 0; i < array.size(); i++) {
      each.look(array.get(i), at + "/" + i);
    }
  }

  Rule text(Predicate<String> fits, String what) {
    return (value, at) -> {
      if (!(value instanceof JsonString text) || !fits.test(text.getString())) {
        add(at, "must be " + what);
      }
    };
  }

  void flag(JsonValue value, String at) {
    if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
      add(at, "must be true or false");
    }
  }

  void number(JsonValue value, String at) {
    if (!(value instanceof JsonNumber number) || number.toString().length() > LONGEST_NUMBER) {
      add(at, "must be a number of at most " + LONGEST_NUMBER + " characters");
    }
  }

  /** Texts by language. */
  void languages(JsonValue value, String at) {
    if (!(value instanceof JsonObject map)) {
      add(at, "must be a language map");
      return;
    }
    map.forEach(
        (tag, text) -> {
          if (!Terms.isLanguage(tag) || !(text instanceof JsonString)) {
            add(at + "/" + pointer(tag), "must be a text under a language tag of RFC 5646");
          }
        });
  }

  /** Anything at all, null too, under names that are IRIs. */
  void extensions(JsonValue value, String at) {
    if (!(value instanceof JsonObject map)) {
      add(at, "must be an object");
      return;
    }
    map.keySet().stream()
        .filter(name -> !Terms.isIri(name))
        .forEach(name -> add(at + "/" + pointer(name), "must be named by an IRI with a scheme"));
  }

  private static String pointer(String name) {
    var cut = name.length() > 80 ? name.substring(0, 80) + "…" : name;
    return cut.replace("~", "~0").replace("/", "~1");
  }
}
