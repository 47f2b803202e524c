package vn.thao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SaidTest {

  private static Properties texts(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(SaidTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Properties vietnamese = texts("messages_vi.properties");
    Properties english = texts("messages_en.properties");

    assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
    for (String key : english.stringPropertyNames()) {
      assertThat(gaps(vietnamese.getProperty(key)))
          .as(key)
          .isEqualTo(gaps(english.getProperty(key)));
    }
  }

  private static List<String> gaps(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  @Test
  void gapsAreFilled() {
    assertThat(Said.of("port.taken", 8080).english()).startsWith("Port 8080 is already in use");
    assertThat(Said.of("port.taken", 8080).vietnamese()).startsWith("Cổng 8080 ");
  }
}
