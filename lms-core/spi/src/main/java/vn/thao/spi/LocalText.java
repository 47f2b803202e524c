package vn.thao.spi;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;

/**
 * Picks a text in the reader's language. A text is a plain string (Vietnamese) or an object <code>
 * {"vi":"…","en":"…"}</code>; where the language asked for is missing, the Vietnamese one is given.
 */
public final class LocalText {

  private LocalText() {}

  /**
   * @param object may be null
   * @return the text of the member {@code name}; empty when there is none
   */
  public static String of(JsonObject object, String name, Locale language) {
    return object == null ? "" : of(object.get(name), language);
  }

  /**
   * @param value a string, an object of strings by language, or null
   */
  public static String of(JsonValue value, Locale language) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    if (value instanceof JsonObject texts) {
      String inLanguage = texts.getString(language.getLanguage(), "");
      return inLanguage.isEmpty() ? texts.getString("vi", "") : inLanguage;
    }
    return "";
  }
}
