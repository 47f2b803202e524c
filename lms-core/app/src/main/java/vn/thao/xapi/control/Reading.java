package vn.thao.xapi.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** JSON that strangers send: bounded, without double members, and kept as it was written. */
final class Reading {

  private static final int DEEPEST = 64;
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private Reading() {}

  /**
   * The statements of a body, each in its own text: one, or those of an array.
   *
   * @throws JsonException when it is no JSON, or nested too deep
   */
  static List<String> statements(String body) {
    var text = body.strip();
    if (!text.startsWith("[")) {
      return List.of(text);
    }
    var found = new ArrayList<String>();
    int depth = 0;
    int start = 1;
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString) {
        i += c == '\\' ? 1 : 0;
        inString = c != '"';
      } else if (c == '"') {
        inString = true;
      } else if (c == '{' || c == '[') {
        depth = deeper(depth);
      } else if (c == '}' || c == ']') {
        depth--;
      }
      boolean isEnd = depth == 0 && c == ']';
      if (!inString && (isEnd || depth == 1 && c == ',')) {
        found.add(text.substring(start, i).strip());
        start = i + 1;
      }
      if (isEnd && i < text.length() - 1) {
        throw new JsonException("Something stands behind the array");
      }
    }
    if (depth != 0 || inString) {
      throw new JsonException("The array does not end");
    }
    return found.size() == 1 && found.get(0).isEmpty() ? List.of() : found;
  }

  private static int deeper(int depth) {
    if (depth == DEEPEST) {
      throw new JsonException("Nested deeper than " + DEEPEST);
    }
    return depth + 1;
  }

  /**
   * @throws JsonException when it is not one JSON value, is nested too deep or has a member twice
   */
  static JsonValue parse(String text) {
    var alone = "[" + text + "]";
    statements(alone);
    try (var reader = READERS.createReader(new StringReader(alone))) {
      var values = reader.readArray();
      if (values.size() != 1) {
        throw new JsonException("Not one value");
      }
      return values.get(0);
    } catch (IllegalStateException | UnsupportedOperationException | ArithmeticException bad) {
      throw new JsonException("Not readable: " + bad.getMessage(), bad);
    }
  }

  /** The text at the end of these members; empty when there is none. */
  static String at(JsonObject object, String first, String second) {
    return object.get(first) instanceof JsonObject inner ? text(inner, second) : "";
  }

  static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString text ? text.getString() : "";
  }

  /** The object type; what is no text counts as a type that nobody knows. */
  static String type(JsonObject object, String fallback) {
    return object.containsKey("objectType") ? text(object, "objectType") : fallback;
  }

  /** The same meaning gives the same text: members sorted, 1.0 like 1. */
  static String canonical(JsonValue value) {
    if (value instanceof JsonObject object) {
      var members = new ArrayList<String>();
      for (var name : new TreeSet<>(object.keySet())) {
        members.add(Json.createValue(name) + ":" + canonical(object.get(name)));
      }
      return "{" + String.join(",", members) + "}";
    }
    if (value instanceof JsonArray array) {
      return "[" + String.join(",", array.stream().map(Reading::canonical).toList()) + "]";
    }
    if (value instanceof JsonNumber number && number.toString().length() < 100) {
      return number.bigDecimalValue().stripTrailingZeros().toString();
    }
    return value.toString();
  }
}
