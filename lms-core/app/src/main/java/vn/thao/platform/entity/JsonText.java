package vn.thao.platform.entity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeSet;

/** JSON objects in {@code longtext}, and the one canonical form that hashes are taken of. */
@Converter
public class JsonText implements AttributeConverter<JsonObject, String> {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  /**
   * @throws jakarta.json.JsonException when the text is not one JSON object
   */
  public static JsonObject parse(String text) {
    try (var reader = READERS.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /**
   * Reads what somebody outside sent.
   *
   * @throws jakarta.json.JsonException when it is not one JSON object, or nested deeper than 64,
   *     which no honest client needs and which would overflow the reader's stack
   */
  public static JsonObject parseUntrusted(String text) {
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString) {
        i += c == '\\' ? 1 : 0;
        inString = c != '"';
      } else if (c == '"') {
        inString = true;
      } else if (c == '{' || c == '[') {
        if (++depth > 64) {
          throw new JsonException("Nested too deep");
        }
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
    return parse(text);
  }

  /** The same value always gives the same text: members in the order of their names. */
  public static String canonical(JsonValue value) {
    return sorted(value).toString();
  }

  private static JsonValue sorted(JsonValue value) {
    if (value instanceof JsonObject object) {
      var builder = Json.createObjectBuilder();
      new TreeSet<>(object.keySet()).forEach(name -> builder.add(name, sorted(object.get(name))));
      return builder.build();
    }
    if (value instanceof JsonArray array) {
      var builder = Json.createArrayBuilder();
      array.forEach(element -> builder.add(sorted(element)));
      return builder.build();
    }
    return value;
  }

  @Override
  public String convertToDatabaseColumn(JsonObject object) {
    return object == null ? null : object.toString();
  }

  @Override
  public JsonObject convertToEntityAttribute(String stored) {
    return stored == null ? null : parse(stored);
  }
}
