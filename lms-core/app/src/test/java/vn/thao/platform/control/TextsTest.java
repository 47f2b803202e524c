package vn.thao.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is put into the texts. */
class TextsTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

  private final Texts texts = new Texts();

  @Test
  void numbersLookAsInTheLanguage() {
    assertThat(texts.get(Texts.VIETNAMESE, "course.minutes", 7)).isEqualTo("7 phút");
    assertThat(texts.get(Texts.VIETNAMESE, "course.minutes", 1234)).isEqualTo("1.234 phút");
    assertThat(texts.get(Texts.ENGLISH, "course.minutes", 7)).isEqualTo("7 min");
    assertThat(texts.get(Texts.ENGLISH, "course.minutes", 1234)).isEqualTo("1,234 min");
    assertThat(texts.get(Texts.ENGLISH, "course.minutes", -5)).isEqualTo("-5 min");
  }

  @Test
  void aTextServesManyTimes() {
    assertThat(texts.get(Texts.ENGLISH, "course.minutes", "ten")).isEqualTo("ten min");
    assertThat(texts.get(Texts.ENGLISH, "course.minutes", "two")).isEqualTo("two min");
    assertThat(texts.get(Texts.ENGLISH, "course.minutes")).isEqualTo("{0} min");
    assertThat(texts.get(Texts.ENGLISH, "no.such.text", 1)).isEqualTo("no.such.text");
  }

  /** A format wants an apostrophe twice, a text that is shown as it stands wants it once. */
  @Test
  void apostrophesAreShownOnce() {
    for (var language : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
      texts
          .all(language)
          .forEach(
              (key, text) -> {
                boolean isFormat = key.endsWith(".done") || ARGUMENT.matcher(text).find();
                var wrong = isFormat ? text.replace("''", "").contains("'") : text.contains("''");
                assertThat(wrong).as(key + " = " + text).isFalse();
              });
    }
  }
}
