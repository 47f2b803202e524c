package vn.thao.systemtests.frail;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thao.spi.Lenient;

/**
 * Breaks at the place that the definition names in {@code fail}, as long as a file of that name
 * lies in the data folder; taking the file away mends the plugin.
 */
final class Frail {

  private Frail() {}

  /**
   * @param words what an error might well repeat
   */
  static void at(String place, JsonObject definition, String words) {
    if (isBroken(place, definition)) {
      throw new IllegalStateException("can't digest " + words);
    }
  }

  static boolean isBroken(String place, JsonObject definition) {
    return place.equals(Lenient.text(definition, "fail"))
        && Files.exists(Path.of(System.getenv("THAO_DATA"), "frail-" + place));
  }

  static int endless(int depth) {
    return endless(depth + 1) + 1;
  }
}
