package vn.thao.systemtests.frail;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thao.spi.Lenient;

/**
 * Breaks at the place that the definition names in {@code fail}, as long as a file of that name
 * lies in the data folder; taking the file away mends the plugin. While the file says so it doesn't
 * break but never answers.
 */
final class Frail {

  private Frail() {}

  /**
   * @param words what an error might well repeat
   */
  static void at(String place, JsonObject definition, String words) {
    if (isBroken(place, definition) && !hung(place)) {
      throw new IllegalStateException("can't digest " + words);
    }
  }

  static boolean isBroken(String place, JsonObject definition) {
    return place.equals(Lenient.text(definition, "fail")) && Files.exists(flag(place));
  }

  private static Path flag(String place) {
    return Path.of(System.getenv("THAO_DATA"), "frail-" + place);
  }

  /** Whether it was told to hang; until the file is taken away. */
  static boolean hung(String place) {
    boolean told = false;
    try {
      while (Files.exists(flag(place)) && Files.readString(flag(place)).equals("hang")) {
        told = true;
        Thread.sleep(100);
      }
    } catch (IOException goneMeanwhile) {
      return told;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return told;
  }

  static int endless(int depth) {
    return endless(depth + 1) + 1;
  }
}
