package vn.thao.plugin.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thao.spi.Refusal;

class ChapterTest {

  private static final Map<String, String> WHOLE =
      Map.of("title", "Khi có bão", "steps", "Gọi | Người trực | Ngay | Mục 2\n\n Ghi giờ");

  private static ChapterText text(Map<String, String> fields) {
    return ChapterText.of(name -> fields.getOrDefault(name, ""));
  }

  private static Chapter chapter(Map<String, String> vi, Map<String, String> en) {
    return new Chapter("crisis", 10, text(vi), text(en));
  }

  private static Map<String, String> with(String field, String value) {
    var fields = new HashMap<>(WHOLE);
    fields.put(field, value);
    return fields;
  }

  private static String why(Chapter chapter) {
    return chapter.refusal().map(Refusal::key).orElse("").replace("thao-handbook.refused.", "");
  }

  @Test
  void stepIsALineWithUpToFourParts() {
    assertThat(text(WHOLE).steps())
        .containsExactly(
            new Step("Gọi", "Người trực", "Ngay", "Mục 2"), new Step("Ghi giờ", "", "", ""));
    assertThat(chapter(WHOLE, Map.of()).items()).isEqualTo(2);
    assertThat(chapter(with("checks", "a\nb\n"), Map.of()).items()).isEqualTo(4);
  }

  @Test
  void wordingBeginsAtEachHeading() {
    assertThat(text(Map.of("wording", "# Một\na\nb\n\n# Hai\nc")).wording())
        .containsExactly(
            new ChapterText.Wording("Một", "a\nb"), new ChapterText.Wording("Hai", "c"));
    assertThat(text(Map.of("wording", "lời trần")).wording())
        .containsExactly(new ChapterText.Wording("", "lời trần"));
    assertThat(text(Map.of()).wording()).isEmpty();
  }

  @Test
  void whatIsMissingOrUnlikeIsRefused() {
    assertThat(why(chapter(WHOLE, Map.of()))).isEmpty();
    assertThat(why(chapter(with("title", " "), Map.of()))).isEqualTo("incomplete");
    assertThat(why(chapter(with("steps", "\n"), Map.of()))).isEqualTo("incomplete");
    assertThat(why(chapter(with("steps", " | Người trực"), Map.of()))).isEqualTo("step");
    assertThat(why(chapter(with("basis", "x".repeat(601)), Map.of()))).isEqualTo("long.basis");
    assertThat(why(chapter(WHOLE, Map.of("steps", "Call")))).isEqualTo("unlike-steps");
    assertThat(why(chapter(WHOLE, Map.of("steps", "Call\nNote")))).isEmpty();
    assertThat(why(chapter(WHOLE, Map.of("checks", "One")))).isEqualTo("unlike-checks");
    assertThat(why(new Chapter("weather", 10, text(WHOLE), text(Map.of())))).isEqualTo("place");
    assertThat(why(new Chapter("crisis", 0, text(WHOLE), text(Map.of())))).isEqualTo("place");
  }

  @Test
  void readerOfEnglishGetsVietnameseWhereNothingIsTranslated() {
    var half = chapter(WHOLE, Map.of("title", "In a storm"));
    assertThat(half.in(Locale.ENGLISH).field("title")).isEqualTo("In a storm");
    assertThat(half.in(Locale.ENGLISH).steps()).hasSize(2);
    assertThat(half.in(new Locale("vi")).field("title")).isEqualTo("Khi có bão");
  }

  @Test
  void wordsAreFoundWithoutDiacriticsAndInAnyOrder() {
    var chapter = chapter(WHOLE, Map.of("title", "In a storm"));
    assertThat(chapter.has("bao khi")).isTrue();
    assertThat(chapter.has("BÃO")).isTrue();
    assertThat(chapter.has("storm gọi")).isTrue();
    assertThat(chapter.has("")).isTrue();
    assertThat(chapter.has("lũ bão")).isFalse();
    assertThat(Lines.folded("Đường đê")).isEqualTo("duong de");
  }

  @Test
  void storedChapterIsReadAsItWas() {
    var chapter = chapter(with("wording", "# A\nb \"c\""), Map.of("title", "In a storm"));
    assertThat(Chapter.read(chapter.json().toString())).isEqualTo(chapter);
  }
}
