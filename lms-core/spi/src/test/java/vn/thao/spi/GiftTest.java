package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GiftTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "17:30 {a} = ~b #2 \\ \\\\ \\{", "\\", "ends with \\"})
  void whatIsEscapedReadsAsItWas(String words) {
    assertThat(Gift.unescape(Gift.escape(words))).isEqualTo(words);
    assertThat(Gift.brace(Gift.escape(words), 0)).isEqualTo(-1);
  }

  @Test
  void backslashBeforeAnythingElseStays() {
    assertThat(Gift.unescape("a\\b\\")).isEqualTo("a\\b\\");
  }

  @Test
  void bracesCloseWhatTheyOpenUnlessTheyAreEscaped() {
    String gift = "a \\{ {b {c} \\} d} e";
    int open = Gift.brace(gift, 0);
    assertThat(open).isEqualTo(5);
    assertThat(gift.substring(open, Gift.end(gift, open) + 1)).isEqualTo("{b {c} \\} d}");
    assertThat(Gift.end("{a", 0)).isEqualTo(-1);
    assertThat(Gift.indexOf("a\\#b#c", '#')).isEqualTo(4);
  }
}
