package vn.thao.systemtests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The databases that the installation is tried on; each is empty when the installation starts. */
public enum TestDatabase {
  /** The file inside the data folder, which is what nobody has to set up. */
  H2 {
    @Override
    Map<String, String> environment(Path folder) {
      return Map.of();
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

  /** H2 and MariaDB always; the external one when it is named. */
  static List<TestDatabase> all() {
    List<TestDatabase> all = new ArrayList<>(List.of(H2, MARIADB));
    if (System.getenv("THAO_TEST_DB_URL") != null) {
      all.add(EXTERNAL);
    }
    return all;
  }

  /**
   * One for what looks the same on all of them, such as the accessibility of pages: the external
   * one when it is named.
   */
  static List<TestDatabase> one() {
    return List.of(System.getenv("THAO_TEST_DB_URL") != null ? EXTERNAL : H2);
  }
}
