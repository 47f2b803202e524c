package vn.thao.spi;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * JSON by key, for one plugin alone: what most plugins need instead of tables. Each call is a
 * transaction of its own; of two who put under one key at once the later wins. It outlives the
 * plugin until an admin purges it.
 *
 * <p>A key is made of lower case letters, digits and {@code . : / -}, at most {@value
 * #LONGEST_KEY}; a value has at most {@value #LARGEST} characters as text. Anything else is an
 * {@link IllegalArgumentException}.
 */
public interface PluginData {

  int LONGEST_KEY = 120;
  int LARGEST = 65_536;

  Optional<JsonObject> get(String key);

  /**
   * What stands under keys with this beginning, by key, in the order of the database.
   *
   * @param most 1 to 1,000
   */
  Map<String, JsonObject> list(String beginning, int most);

  /** Keeps what is nobody's. */
  void put(String key, JsonObject value);

  /**
   * Keeps something of a person: it goes into the export of their data, to the person they are
   * merged into, and goes when they are erased.
   *
   * @param person see {@link Participant#id()}
   * @throws IllegalStateException when {@link Plugin#personalData()} is empty
   */
  void put(String key, String person, JsonObject value);

  void remove(String key);
}
