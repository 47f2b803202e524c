package vn.thao.content.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thao.content.entity.Change.Part;

class WordDiffTest {

  @Test
  void wordsThatWentAndCameAreMarked() {
    assertThat(WordDiff.of("Gửi trước 16 giờ hôm nay", "Gửi trước 17 giờ hôm nay"))
        .containsExactly(
            new Part("same", "Gửi trước "),
            new Part("old", "16"),
            new Part("new", "17"),
            new Part("same", " giờ hôm nay"));
  }

  @Test
  void longStretchesThatAreTheSameAreCutShort() {
    var words = "từ ".repeat(500);
    var parts = WordDiff.of(words + "cũ " + words, words + "mới " + words);
    assertThat(parts).hasSize(4);
    assertThat(parts.get(0).text()).startsWith(" … ").hasSizeLessThan(100);
    assertThat(parts.get(3).text()).endsWith(" … ").hasSizeLessThan(100);
  }

  /** Nothing is lost or added: each side can be put together again. */
  @ParameterizedTest
  @CsvSource({"'a b c', 'a  b\nd'", "'', 'mới'", "'cũ', ''", "'một hai', 'hai một'"})
  void bothTextsStandInTheParts(String before, String after) {
    assertThat(text(before, after, "old")).isEqualTo(before);
    assertThat(text(before, after, "new")).isEqualTo(after);
  }

  private static String text(String before, String after, String side) {
    return WordDiff.of(before, after).stream()
        .filter(part -> part.how().equals("same") || part.how().equals(side))
        .map(Part::text)
        .collect(Collectors.joining());
  }
}
