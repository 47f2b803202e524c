package vn.thao.content.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thao.content.entity.PackageProblem;
import vn.thao.content.entity.PartEntry;
import vn.thao.content.entity.PartField;
import vn.thao.platform.control.Yaml;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;

/** Values as the fields of a form, each with what is wrong with it. */
final class PartReader {

  private final Map<String, List<PackageProblem>> problems;

  /**
   * @param problems by pointer
   */
  PartReader(Map<String, List<PackageProblem>> problems) {
    this.problems = problems;
  }

  List<PartField> fields(Contract contract, JsonObject values, String pointer, String labels) {
    return contract.fields().stream()
        .map(
            field ->
                field(
                    field,
                    values.get(field.name()),
                    pointer + "/" + Yaml.escape(field.name()),
                    labels + "." + field.name()))
        .toList();
  }

  private PartField field(Field field, JsonValue value, String pointer, String label) {
    var look = isDrawn(field, value) ? look(field) : "KEPT";
    var localised = look.equals("TEXT") || look.equals("MARKDOWN");
    return new PartField(
        pointer,
        look,
        label,
        field.required(),
        localised ? vi(value) : look.equals("LINES") ? lines(value) : word(value),
        localised ? en(value) : "",
        field.choices(),
        look.equals("ENTRIES") ? entries(field, value, pointer, label) : List.of(),
        look.equals("GROUP") ? fields(field.fields(), object(value), pointer, label) : List.of(),
        at(pointer));
  }

  private List<PartEntry> entries(Field field, JsonValue value, String pointer, String label) {
    var list = value instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    var entries = new ArrayList<PartEntry>();
    for (int i = 0; i < list.size(); i++) {
      var place = pointer + "/" + i;
      var one = new Field(field.name(), field.kind(), false, false, List.of(), field.fields());
      var fields =
          field.kind() == Kind.GROUP
              ? fields(field.fields(), object(list.get(i)), place, label)
              : List.of(field(one, list.get(i), place, label));
      var own = field.kind() == Kind.GROUP ? at(place) : List.<PackageProblem>of();
      entries.add(new PartEntry(place, i, i + 1, i == 0, i == list.size() - 1, fields, own));
    }
    return entries;
  }

  private List<PackageProblem> at(String pointer) {
    return problems.getOrDefault(pointer, List.of());
  }

  private static JsonObject object(JsonValue value) {
    return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }

  static boolean hasEntries(Field field) {
    return field.kind() == Kind.GROUP || isText(field);
  }

  private static boolean isText(Field field) {
    return field.kind() == Kind.TEXT || field.kind() == Kind.MARKDOWN;
  }

  private static String look(Field field) {
    if (field.many()) {
      return hasEntries(field) ? "ENTRIES" : "LINES";
    }
    return switch (field.kind()) {
      case TEXT, MARKDOWN, NUMBER, CHOICE, GROUP, MEDIA -> field.kind().name();
      case BOOLEAN -> field.required() ? "TRUTH" : "CHECK";
      case CODE, CLAUSE, COMPETENCY -> "LINE";
    };
  }

  /** Whether the form can show the value; if not it is kept, and written in the plain text only. */
  static boolean isDrawn(Field field, JsonValue value) {
    if (value == null || value == JsonValue.NULL) {
      return true;
    }
    if (!field.many()) {
      return isDrawnOne(field, value);
    }
    return value instanceof JsonArray list && list.stream().allMatch(one -> isDrawnOne(field, one));
  }

  private static boolean isDrawnOne(Field field, JsonValue value) {
    return switch (field.kind()) {
      case GROUP -> value instanceof JsonObject;
      case TEXT, MARKDOWN ->
          value instanceof JsonString
              || value instanceof JsonObject texts
                  && List.of("vi", "en").stream()
                      .allMatch(
                          name -> texts.get(name) == null || texts.get(name) instanceof JsonString);
      default -> !(value instanceof JsonObject) && !(value instanceof JsonArray);
    };
  }

  static String vi(JsonValue value) {
    return value instanceof JsonObject texts ? texts.getString("vi", "") : word(value);
  }

  static String en(JsonValue value) {
    return value instanceof JsonObject texts ? texts.getString("en", "") : "";
  }

  static String word(JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    } else if (value instanceof JsonNumber number) {
      return number.bigDecimalValue().toPlainString().replace('.', ',');
    }
    return value == JsonValue.TRUE ? "true" : value == JsonValue.FALSE ? "false" : "";
  }

  static String lines(JsonValue value) {
    return value instanceof JsonArray list
        ? list.stream().map(PartReader::word).collect(Collectors.joining("\n"))
        : "";
  }
}
