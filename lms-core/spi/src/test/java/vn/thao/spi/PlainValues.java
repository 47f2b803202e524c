package vn.thao.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks through a view model, as a page would. */
final class PlainValues {

  private PlainValues() {}

  /** The places at which something stands that a page could not draw. */
  static List<String> strangers(Object value) {
    var found = new ArrayList<String>();
    walk("view", value, found);
    return found;
  }

  private static void walk(String place, Object value, List<String> found) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> member(place, name, member, found));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        walk(place + "[" + i + "]", list.get(i), found);
      }
    } else if (value instanceof jakarta.json.JsonValue || !isPlain(value)) {
      found.add(place + " is " + (value == null ? "null" : "a " + value.getClass().getName()));
    }
  }

  private static void member(String place, Object name, Object member, List<String> found) {
    if (!(name instanceof String)) {
      found.add(place + " has the key " + name + ", which is not a string");
    }
    walk(place + "." + name, member, found);
  }

  private static boolean isPlain(Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }
}
