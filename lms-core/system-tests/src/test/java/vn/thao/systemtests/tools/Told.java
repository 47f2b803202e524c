package vn.thao.systemtests.tools;

import java.nio.file.Files;
import java.nio.file.Path;

/** What tests tell the plugin by files in the data folder. */
final class Told {

  private Told() {}

  private static boolean isTold(String place) {
    String data = System.getenv("THAO_DATA");
    return data != null && Files.exists(Path.of(data, "tools-" + place));
  }

  static void toFail(String place) {
    if (isTold(place)) {
      throw new IllegalStateException("told to fail");
    }
  }

  /** Doesn't go on as long as there is a file of this name. */
  static void toHang(String place) {
    while (isTold(place)) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
