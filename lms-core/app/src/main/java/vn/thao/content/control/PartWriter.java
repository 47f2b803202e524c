package vn.thao.content.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thao.platform.control.Yaml;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;

/**
 * What a form says, written into the values that it was drawn from. Whatever the contract doesn't
 * know, and whatever was not changed, stays exactly as it was; a number that is none stays as it
 * was typed, for the check to say so.
 */
final class PartWriter {

  /** Behind the pointer of a list: the form shows its entries. */
  static final String LIST = "|list";

  /** Behind the pointer of an entry: the place it had in the values that the form carries. */
  static final String WAS = "|was";

  static final String VI = "|vi";
  static final String EN = "|en";

  private final Map<String, String> said;

  /**
   * @param said by pointer
   */
  PartWriter(Map<String, String> said) {
    this.said = said;
  }

  JsonObject object(Contract contract, JsonObject base, String pointer) {
    var values = new LinkedHashMap<String, JsonValue>(base);
    for (var field : contract.fields()) {
      var value = field(field, base.get(field.name()), pointer + "/" + Yaml.escape(field.name()));
      if (value == null) {
        values.remove(field.name());
      } else {
        values.put(field.name(), value);
      }
    }
    return json(values);
  }

  private JsonValue field(Field field, JsonValue base, String pointer) {
    if (!PartReader.isDrawn(field, base)) {
      return base;
    }
    if (field.many()) {
      return PartReader.hasEntries(field) ? entries(field, base, pointer) : lines(base, pointer);
    }
    return single(field, base, pointer);
  }

  private JsonValue single(Field field, JsonValue base, String pointer) {
    return switch (field.kind()) {
      case GROUP -> group(field, base, pointer);
      case TEXT, MARKDOWN -> text(field, base, pointer);
      case BOOLEAN -> flag(field, base, pointer);
      case NUMBER -> number(base, pointer);
      default -> word(base, pointer);
    };
  }

  private JsonValue group(Field field, JsonValue base, String pointer) {
    var before = base instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    var after = object(field.fields(), before, pointer);
    return base == null && after.isEmpty() ? null : after;
  }

  private JsonValue entries(Field field, JsonValue base, String pointer) {
    if (!said.containsKey(pointer + LIST)) {
      return base;
    }
    var before = base instanceof JsonArray list ? list : JsonValue.EMPTY_JSON_ARRAY;
    var after = Json.createArrayBuilder();
    int count = 0;
    for (; said.containsKey(pointer + "/" + count + WAS); count++) {
      var place = pointer + "/" + count;
      var was = at(before, said.get(place + WAS));
      var value =
          field.kind() == Kind.GROUP
              ? object(
                  field.fields(),
                  was instanceof JsonObject o ? o : JsonValue.EMPTY_JSON_OBJECT,
                  place)
              : text(field, was, place);
      after.add(value == null ? Json.createValue("") : value);
    }
    return count == 0 && before.isEmpty() ? base : after.build();
  }

  private static JsonValue at(JsonArray list, String index) {
    var place = index.matches("\\d{1,6}") ? Integer.parseInt(index) : list.size();
    return place < list.size() ? list.get(place) : null;
  }

  private JsonValue text(Field field, JsonValue base, String pointer) {
    var vi = said(pointer + VI, PartReader.vi(base));
    var en = said(pointer + EN, PartReader.en(base));
    if (vi.equals(PartReader.vi(base)) && en.equals(PartReader.en(base))) {
      return base;
    }
    if (field.kind() == Kind.TEXT) {
      vi = vi.strip();
      en = en.strip();
    }
    if (!(base instanceof JsonObject) && en.isBlank()) {
      return vi.isBlank() ? null : Json.createValue(vi);
    }
    var values = new LinkedHashMap<String, JsonValue>();
    if (base instanceof JsonObject texts) {
      values.putAll(texts);
    }
    put(values, "vi", vi);
    put(values, "en", en);
    return values.isEmpty() ? null : json(values);
  }

  private static void put(Map<String, JsonValue> values, String language, String text) {
    if (text.isBlank()) {
      values.remove(language);
    } else {
      values.put(language, Json.createValue(text));
    }
  }

  private JsonValue lines(JsonValue base, String pointer) {
    var before = PartReader.lines(base);
    var after = said(pointer, before);
    if (after.equals(before)) {
      return base;
    }
    var words = new ArrayList<String>(List.of(after.split("\n")));
    words.replaceAll(String::strip);
    words.removeIf(String::isEmpty);
    return words.isEmpty() ? null : Json.createArrayBuilder(words).build();
  }

  private JsonValue flag(Field field, JsonValue base, String pointer) {
    var before = PartReader.word(base);
    var after = said(pointer, before);
    var same =
        after.equals(before) || !field.required() && before.isEmpty() && after.equals("false");
    return same
        ? base
        : after.isEmpty() ? null : after.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
  }

  private JsonValue number(JsonValue base, String pointer) {
    var after = said(pointer, PartReader.word(base)).strip();
    if (after.equals(PartReader.word(base))) {
      return base;
    }
    var plain = after.replace(',', '.');
    return after.isEmpty()
        ? null
        : plain.matches("-?\\d{1,15}(\\.\\d{1,12})?")
            ? Json.createValue(new BigDecimal(plain))
            : Json.createValue(after);
  }

  private JsonValue word(JsonValue base, String pointer) {
    var after = said(pointer, PartReader.word(base));
    if (after.equals(PartReader.word(base))) {
      return base;
    }
    return after.isBlank() ? null : Json.createValue(after.strip());
  }

  private String said(String name, String otherwise) {
    return Objects.requireNonNullElse(said.get(name), otherwise);
  }

  static JsonObject json(Map<String, ? extends JsonValue> members) {
    var builder = Json.createObjectBuilder();
    members.forEach(builder::add);
    return builder.build();
  }
}
