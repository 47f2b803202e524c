package vn.thao.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thao.platform.entity.Setting;

/** Each setting is declared once; README, launcher, page and texts follow the declaration. */
class SettingCheckTest {

  private static final Pattern VARIABLE = Pattern.compile("`?(THAO_[A-Z_]*[A-Z])`?");

  @TempDir Path folder;

  private String problem(Setting setting, Map<Setting, String> given) {
    var values = new EnumMap<Setting, String>(Setting.class);
    for (var each : Setting.values()) {
      values.put(each, each.fallback());
    }
    values.put(Setting.DATA, folder.toString());
    values.put(Setting.LISTEN, "127.0.0.1");
    values.put(Setting.PUBLIC_URL, "https://learn.example");
    values.putAll(given);
    return new SettingCheck(values::get).problem(setting);
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, 0, settings.wrong.port",
    "PORT, 65536, settings.wrong.port",
    "PORT, http, settings.wrong.port",
    "MAIL_PORT, 99999999999, settings.wrong.port",
    "BACKUPS_KEEP, -1, settings.wrong.count",
    "DEMO, yes, settings.wrong.yes-no",
    "PLUGINS, /no/such/folder, settings.wrong.folder",
    "PUBLIC_URL, learn.example, settings.wrong.address",
    "PUBLIC_URL, ftp://learn.example, settings.wrong.address",
    "PUBLIC_URL, http://a b, settings.wrong.address",
    "DB_URL, jdbc:other:x, settings.wrong.database",
    "MAIL_FROM, thao, settings.wrong.sender",
    "MAIL_TLS, ssl, settings.wrong.tls",
    "SECOND_FACTOR, yes, settings.wrong.second-factor"
  })
  void wrongIsSaid(Setting setting, String value, String key) {
    assertThat(problem(setting, Map.of(setting, value))).isEqualTo(key);
  }

  @Test
  void defaultsAreRight() {
    for (var setting : Setting.values()) {
      assertThat(problem(setting, Map.of())).as(setting.name()).isEmpty();
    }
  }

  @Test
  void realUseNeedsHttps() {
    var http = "http://learn.example";
    assertThat(problem(Setting.PUBLIC_URL, Map.of(Setting.PUBLIC_URL, http))).isEmpty();
    assertThat(problem(Setting.PUBLIC_URL, Map.of(Setting.PUBLIC_URL, http, Setting.DEMO, "false")))
        .isEqualTo("settings.wrong.https");
  }

  @Test
  void settingsAreJudgedBesideTheOthers() {
    assertThat(problem(Setting.DEMO, Map.of(Setting.LISTEN, "0.0.0.0")))
        .isEqualTo("settings.wrong.demo-open");
    assertThat(problem(Setting.MAIL_FROM, Map.of(Setting.MAIL_HOST, "mail.example")))
        .isEqualTo("settings.wrong.no-sender");
    assertThat(problem(Setting.MAIL_PASSWORD, Map.of(Setting.MAIL_USER, "thao")))
        .isEqualTo("settings.wrong.no-password");
    assertThat(problem(Setting.MAIL_FROM, Map.of(Setting.MAIL_FROM, "Thạo <thao@x.example>")))
        .isEmpty();
  }

  @Test
  void secretsAreNeverShown() {
    assertThat(SettingsInForce.row(Setting.MAIL_PASSWORD, "secret", true, "").toString())
        .doesNotContain("secret");
    var url = "jdbc:mysql://me:secret@db/lms?password=secret";
    assertThat(SettingsInForce.row(Setting.DB_URL, url, true, "").value())
        .isEqualTo("jdbc:mysql://db/lms");
  }

  @Test
  void mistypedVariableIsFound() {
    assertThat(
            SettingsInForce.unknown(
                Set.of("THAO_MIAL_HOST", "THAO_PORT", "THAO_RETRY_WITHOUT", "THAO_PLUGIN_ACME_X")))
        .containsExactly("THAO_MIAL_HOST");
  }

  @Test
  void readmeDescribesEachOnceWithItsDefault() throws IOException {
    var rows =
        Files.readString(Path.of("../../README.md"))
            .lines()
            .filter(line -> line.startsWith("| `THAO_"))
            .toList();
    var named = rows.stream().map(row -> row.split("\\|")[1]).collect(Collectors.joining(" "));
    assertThat(variables(named)).containsExactlyInAnyOrder(all());
    for (var setting : Setting.values()) {
      assertThat(rows)
          .filteredOn(row -> row.split("\\|")[1].contains("`" + setting.variable() + "`"))
          .singleElement()
          .asString()
          .contains(setting.fallback());
    }
  }

  @Test
  void launcherReadsNoOther() throws IOException {
    var source =
        Files.readString(Path.of("../launcher/src/main/java/vn/thao/launcher/Settings.java"));
    assertThat(Set.of(all())).containsAll(Set.of(variables(source)));
  }

  @Test
  void eachIsDescribedInBothLanguages() {
    var texts = new Texts();
    for (var setting : Setting.values()) {
      var key = "settings.about." + setting.name();
      assertThat(texts.all(Texts.VIETNAMESE)).containsKey(key);
      assertThat(texts.all(Texts.ENGLISH)).containsKey(key);
    }
  }

  private static String[] all() {
    return Arrays.stream(Setting.values()).map(Setting::variable).toArray(String[]::new);
  }

  private static String[] variables(String text) {
    return VARIABLE
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !name.equals("THAO_TEST"))
        .distinct()
        .toArray(String[]::new);
  }
}
