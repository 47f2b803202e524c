package vn.thao.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCheckTest {

  @TempDir Path folder;

  private String url() {
    return "jdbc:h2:file:" + folder.resolve("thao").toString().replace('\\', '/');
  }

  private DatabaseCheck check(String user, String password) {
    return new DatabaseCheck(Database.of(url(), user, password));
  }

  private String connect(DatabaseCheck check) {
    return check.connect(getClass().getClassLoader());
  }

  @Test
  void newFileDatabaseAnswersWithItsName() {
    assertThat(connect(check("", ""))).startsWith("H2 2.2");
  }

  @Test
  void wrongPasswordIsToldApart() {
    connect(check("sa", "right"));
    assertThatThrownBy(() -> connect(check("sa", "wrong"))).hasMessage("database.credentials");
  }

  @Test
  void fileOpenElsewhereIsToldApart() throws Exception {
    connect(check("", ""));
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                url())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('o');
      assertThatThrownBy(() -> connect(check("", ""))).hasMessage("database.inUse");
    } finally {
      other.destroyForcibly();
      other.waitFor();
    }
  }

  @Test
  void serverThatIsNotThereIsToldApart() {
    DatabaseCheck check = new DatabaseCheck(Database.of("jdbc:mysql://db.invalid/lms", "me", "pw"));
    SQLException thrown =
        new SQLException(
            "Communications link failure",
            "08S01",
            new java.net.ConnectException("Connection refused"));

    Problem problem = check.explain(thrown);

    assertThat(problem.key()).isEqualTo("database.unreachable");
    assertThat(Said.of(problem).english()).contains("(Connection refused)");
  }

  @Test
  void missingSchemaIsToldApart() {
    DatabaseCheck check = new DatabaseCheck(Database.of("jdbc:mariadb://db/lms", "me", "pw"));
    SQLException thrown = new SQLException("Unknown database 'lms'", "42000", 1049);

    assertThat(check.explain(thrown).key()).isEqualTo("database.refused");
  }

  /** Another process that has the file open. */
  static final class Holder {
    public static void main(String[] args) throws Exception {
      try (Connection connection = DriverManager.getConnection(args[0], "sa", "")) {
        System.out.println("open " + connection.isValid(1));
        Thread.sleep(60_000);
      }
    }
  }
}
