package vn.thao.content.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.function.Function;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;

/**
 * Puts a definition that was read in Vietnamese and one that was read in English together, field by
 * field as their contract says; whatever is no text is taken from the Vietnamese one.
 *
 * @param english the English of a text in the other definition; empty when it has none
 */
record TwoLanguages(Function<JsonValue, String> english) {

  JsonObject together(Contract contract, JsonObject vi, JsonObject other) {
    var values = new LinkedHashMap<String, JsonValue>();
    for (var field : contract.fields()) {
      var value = vi.get(field.name());
      if (value != null) {
        values.put(field.name(), field(field, value, other.get(field.name())));
      }
    }
    return PartWriter.json(values);
  }

  private JsonValue field(Field field, JsonValue vi, JsonValue other) {
    if (!field.many() || !(vi instanceof JsonArray list)) {
      return one(field, vi, other);
    }
    var values = Json.createArrayBuilder();
    for (int i = 0; i < list.size(); i++) {
      var same = other instanceof JsonArray others && i < others.size() ? others.get(i) : null;
      values.add(one(field, list.get(i), same));
    }
    return values.build();
  }

  private JsonValue one(Field field, JsonValue vi, JsonValue other) {
    if (field.kind() == Kind.GROUP && vi instanceof JsonObject group) {
      return together(
          field.fields(),
          group,
          other instanceof JsonObject same ? same : JsonValue.EMPTY_JSON_OBJECT);
    }
    boolean text = field.kind() == Kind.TEXT || field.kind() == Kind.MARKDOWN;
    var words = text && other != null ? english.apply(other) : "";
    return words.isBlank()
        ? vi
        : Json.createObjectBuilder().add("vi", PartReader.vi(vi)).add("en", words).build();
  }
}
