package vn.thao.platform.entity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
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
