package vn.thao.systemtests.tools;

import java.nio.file.Files;
import java.nio.file.Path;

/** What tests tell the plugin by files in the data folder. */
final class Told {

  private Told() {}

  /** Doesn't go on as long as there is a file of this name. */
  static void toHang(String place) {
    String data = System.getenv("THAO_DATA");
    while (data != null && Files.exists(Path.of(data, "tools-" + place))) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
