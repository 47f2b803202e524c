package vn.thao.spi;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * Reads JSON in which anything may stand, such as the payload of an event or a response. What is
 * missing or of another kind than asked for counts as empty; nothing here throws.
 */
public final class Lenient {

  private Lenient() {}

  /** The string {@code name}; empty when there is none. */
  public static String text(JsonObject object, String name) {
    return value(object, name) instanceof JsonString text ? text.getString() : "";
  }

  /** The strings in the list {@code name}; a single string counts as a list of one. */
  public static List<String> texts(JsonObject object, String name) {
    JsonValue value = value(object, name);
    if (value instanceof JsonString text) {
      return List.of(text.getString());
    }
    return of(value, JsonString.class).stream().map(JsonString::getString).toList();
  }

  /** The object {@code name}; an empty one when there is none. */
  public static JsonObject object(JsonObject object, String name) {
    return value(object, name) instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** The objects in the list {@code name}, without what else stands there. */
  public static List<JsonObject> objects(JsonObject object, String name) {
    return of(value(object, name), JsonObject.class);
  }

  /** The number {@code name}; {@code otherwise} when there is none or it is beyond a double. */
  public static double number(JsonObject object, String name, double otherwise) {
    if (value(object, name) instanceof JsonNumber number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    return otherwise;
  }

  /** Whether {@code name} is there and true. */
  public static boolean flag(JsonObject object, String name) {
    return JsonValue.TRUE.equals(value(object, name));
  }

  private static JsonValue value(JsonObject object, String name) {
    return object == null ? null : object.get(name);
  }

  private static <T extends JsonValue> List<T> of(JsonValue value, Class<T> kind) {
    if (value instanceof JsonArray array) {
      return array.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
    return List.of();
  }
}
