package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTextTest {

  private static final Locale VIETNAMESE = new Locale("vi");
  private static final JsonObject TEXTS =
      TypeContract.json(
          "{'plain': 'Xin chào', 'both': {'vi': 'Chào', 'en': 'Hello'}, 'vi': {'vi': 'Chỉ Việt'},"
              + " 'blank': {'vi': 'Chào', 'en': ''}, 'en': {'en': 'Only English'},"
              + " 'odd': {'vi': 1, 'en': [2]}, 'number': 3, 'null': null}");

  @ParameterizedTest
  @CsvSource({
    "plain,  vi, Xin chào",
    "plain,  en, Xin chào",
    "both,   vi, Chào",
    "both,   en, Hello",
    "both,   fr, Chào",
    "vi,     en, Chỉ Việt",
    "blank,  en, Chào",
    "en,     vi, ''",
    "odd,    en, ''",
    "odd,    vi, ''",
    "number, vi, ''",
    "null,   vi, ''",
    "absent, vi, ''"
  })
  void picksTheReadersLanguageElseVietnamese(String name, String language, String expected) {
    assertThat(LocalText.of(TEXTS, name, new Locale(language))).isEqualTo(expected);
  }

  @Test
  void regionMakesNoDifference() {
    assertThat(LocalText.of(TEXTS, "both", Locale.UK)).isEqualTo("Hello");
    assertThat(LocalText.of(TEXTS, "both", new Locale("vi", "VN"))).isEqualTo("Chào");
  }

  @Test
  void nothingGivesAnEmptyText() {
    assertThat(LocalText.of((JsonObject) null, "any", VIETNAMESE)).isEmpty();
    assertThat(LocalText.of((JsonValue) null, VIETNAMESE)).isEmpty();
  }
}
