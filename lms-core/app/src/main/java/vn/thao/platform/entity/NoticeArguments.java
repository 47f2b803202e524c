package vn.thao.platform.entity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What stands in a notice's text: words, numbers, days and names in two languages. It is kept as
 * JSON, so that a notice is read in the language of the day it is read.
 */
public final class NoticeArguments {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private NoticeArguments() {}

  /** From strings, numbers, {@link LocalDate}s and {@link LocalName}s. */
  public static JsonArray of(List<?> arguments) {
    var array = Json.createArrayBuilder();
    arguments.forEach(argument -> array.add(json(argument)));
    return array.build();
  }

  private static JsonValue json(Object argument) {
    if (argument instanceof LocalName name) {
      return Json.createObjectBuilder().add("vi", name.vi()).add("en", name.en()).build();
    }
    if (argument instanceof LocalDate day) {
      return Json.createObjectBuilder().add("day", day.toString()).build();
    }
    if (argument instanceof Number number) {
      return Json.createValue(new BigDecimal(number.toString()));
    }
    return Json.createValue(String.valueOf(argument));
  }

  /** As {@code MessageFormat} takes them. */
  public static Object[] in(Locale language, JsonArray arguments) {
    return arguments.stream().map(value -> plain(language, value)).toArray();
  }

  private static Object plain(Locale language, JsonValue value) {
    if (value instanceof JsonObject object) {
      return object.containsKey("day")
          ? DAY.format(LocalDate.parse(object.getString("day")))
          : object.getString("en".equals(language.getLanguage()) ? "en" : "vi", "");
    }
    if (value instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
