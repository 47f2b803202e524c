package vn.thao.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Path HERE = Path.of("here").toAbsolutePath();
  private static final Path INSTALLATION = Path.of("installation").toAbsolutePath();

  private static Settings read(String... namesAndValues) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      environment.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Settings.read(environment, HERE, INSTALLATION);
  }

  private static String url(String url) {
    return read("THAO_DB_URL", url).properties().get("thao.db.url");
  }

  @Test
  void emptyEnvironmentGivesAWholeDemo() {
    Settings settings = read("THAO_PORT", " ");

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.demo()).isTrue();
    assertThat(settings.data()).isEqualTo(HERE.resolve("data"));
    assertThat(settings.pluginFolders()).containsExactly(INSTALLATION.resolve("plugins"));
    assertThat(settings.properties())
        .containsEntry("thao.db.class", "org.h2.jdbcx.JdbcDataSource")
        .containsEntry("thao.db.user", "sa")
        .containsEntry("thao.demo", "true")
        .containsEntry("thao.public.url", "http://localhost:8080");
  }

  @Test
  void addressWithoutASchemeOrAHostIsRefused() {
    assertThat(read("THAO_PUBLIC_URL", "https://thao.example/").address())
        .isEqualTo("https://thao.example");
    for (String wrong :
        new String[] {"thao.example", "//thao.example", "ftp://thao.example", "http://", "a b"}) {
      assertThatThrownBy(() -> read("THAO_PUBLIC_URL", wrong))
          .isInstanceOf(Problem.class)
          .hasMessage("setting.address");
    }
  }

  @Test
  void h2LiesInTheDataFolderAndWritesAtOnce() {
    assertThat(read("THAO_DATA", "elsewhere").database().url())
        .startsWith("jdbc:h2:file:")
        .contains("/elsewhere/db/thao;WRITE_DELAY=0");
    assertThat(url("jdbc:h2:mem:x;write_delay=10")).doesNotContain("WRITE_DELAY=0");
  }

  @Test
  void mySqlUrlGetsWhatTheServerNeeds() {
    assertThat(url("jdbc:mysql://db/lms"))
        .isEqualTo(
            "jdbc:mysql://db/lms?sslMode=REQUIRED&fallbackToSystemKeyStore=false"
                + "&fallbackToSystemTrustStore=false&connectionTimeZone=UTC");
  }

  @Test
  void whatTheMySqlUrlSaysItselfStays() {
    assertThat(url("jdbc:mysql://db/lms?sslMode=DISABLED&connectionTimeZone=SERVER"))
        .startsWith("jdbc:mysql://db/lms?sslMode=DISABLED&connectionTimeZone=SERVER&")
        .doesNotContain("REQUIRED")
        .doesNotContain("UTC");
    assertThat(url("jdbc:mysql://db/lms?useSSL=false")).doesNotContain("sslMode");
  }

  @Test
  void driverFollowsTheUrl() {
    assertThat(read("THAO_DB_URL", "jdbc:mysql://db/lms").properties())
        .containsEntry("thao.db.class", "com.mysql.cj.jdbc.MysqlDataSource");
    assertThat(read("THAO_DB_URL", "jdbc:mariadb://db/lms").properties())
        .containsEntry("thao.db.class", "org.mariadb.jdbc.MariaDbDataSource")
        .containsEntry("thao.db.url", "jdbc:mariadb://db/lms");
  }

  @Test
  void unknownDatabaseIsRefusedWithoutShowingItsPassword() {
    assertThatThrownBy(() -> read("THAO_DB_URL", "jdbc:other://me:secret@db/lms?password=secret"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(Said.of(problem).english())
                    .contains("jdbc:other://db/lms\"")
                    .doesNotContain("secret"));
  }

  @Test
  void demoListensOnThisMachineOnlyUnlessTold() {
    assertThat(read().listen()).isEqualTo("127.0.0.1");
    assertThat(read("THAO_DEMO", "false").listen()).isEqualTo("0.0.0.0");
    assertThat(read("THAO_LISTEN", "0.0.0.0").localAddress()).isEqualTo("http://127.0.0.1:8080");
  }

  @Test
  void addressKeepsNoSlashAtItsEnd() {
    assertThat(read("THAO_PUBLIC_URL", "https://hoc.example/").address())
        .isEqualTo("https://hoc.example");
  }

  @Test
  void portThatIsNoneIsRefused() {
    for (String port : new String[] {"0", "65536", "http"}) {
      assertThatThrownBy(() -> read("THAO_PORT", port)).hasMessage("port.invalid");
    }
  }

  @Test
  void demoIsTrueOrFalse() {
    assertThat(read("THAO_DEMO", "FALSE").demo()).isFalse();
    assertThatThrownBy(() -> read("THAO_DEMO", "no")).hasMessage("setting.yesOrNo");
  }

  @Test
  void morePluginsMayLieElsewhere() {
    assertThat(read("THAO_PLUGINS", "mine").pluginFolders())
        .containsExactly(INSTALLATION.resolve("plugins"), HERE.resolve("mine"));
  }
}
