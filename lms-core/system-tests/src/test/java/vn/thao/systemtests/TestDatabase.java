package vn.thao.systemtests;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The databases that the installation is tried on; each is empty when the installation starts. */
public enum TestDatabase {
  /**
   * The file inside the data folder, which is what nobody has to set up; opened so that a test can
   * look at it beside the server. How it is opened without settings is tried by {@code FirstRunIT}
   * and {@code CrashIT}.
   */
  H2 {
    @Override
    Map<String, String> environment(Path folder) {
      Path file = folder.resolve("data/db/thao");
      return Map.of(
          "THAO_DB_URL", "jdbc:h2:file:" + file + ";AUTO_SERVER=TRUE;DB_CLOSE_ON_EXIT=TRUE");
    }
  },
  /** A server of its own on a free port, gone with the tests. */
  MARIADB {
    @Override
    Map<String, String> environment(Path folder) {
      MariaDb server = MariaDb.start(folder.resolve("mariadb"));
      return Map.of(
          "THAO_DB_URL", server.url(),
          "THAO_DB_USER", MariaDb.USER,
          "THAO_DB_PASSWORD", MariaDb.PASSWORD);
    }
  },
  /**
   * An empty schema that somebody else provides, for example MySQL: {@code THAO_TEST_DB_URL},
   * {@code THAO_TEST_DB_USER}, {@code THAO_TEST_DB_PASSWORD}.
   */
  EXTERNAL {
    @Override
    Map<String, String> environment(Path folder) {
      return Map.of(
          "THAO_DB_URL", System.getenv("THAO_TEST_DB_URL"),
          "THAO_DB_USER", System.getenv().getOrDefault("THAO_TEST_DB_USER", ""),
          "THAO_DB_PASSWORD", System.getenv().getOrDefault("THAO_TEST_DB_PASSWORD", ""));
    }
  };

  /** Starts the database where it has to be started; says how the launcher finds it. */
  abstract Map<String, String> environment(Path folder);

  /** H2 and MariaDB; the external one instead of them when it is named. */
  static List<TestDatabase> all() {
    return isExternalNamed() ? List.of(EXTERNAL) : List.of(H2, MARIADB);
  }

  /** One for what looks the same on all of them, such as the accessibility of pages. */
  static List<TestDatabase> one() {
    return all().subList(0, 1);
  }

  private static boolean isExternalNamed() {
    return System.getenv("THAO_TEST_DB_URL") != null;
  }
}
