package vn.thao.people.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SlipCodeTest {

  @Test
  void codesAreReadableAndDiffer() {
    var codes = new HashSet<String>();
    for (int i = 0; i < 1000; i++) {
      codes.add(SlipCode.next());
    }
    assertThat(codes)
        .hasSize(1000)
        .allMatch(code -> code.matches("([A-HJKMNP-TV-Z2-9]{4}-){3}[A-HJKMNP-TV-Z2-9]{4}"));
  }

  @Test
  void typedCodesAreTheSameHoweverTheyWereTyped() {
    var code = SlipCode.next();
    var typed = " " + code.toLowerCase(Locale.ROOT).replace("-", " ") + "\t";
    assertThat(SlipCode.clean(typed)).isEqualTo(code);
    assertThat(SlipCode.clean(code.replace("-", ""))).isEqualTo(code);
  }

  @Test
  void otherCodesAreLeftAsTheyAre() {
    assertThat(SlipCode.clean(" aB-_9abcdefghijklmnopqrstuv "))
        .isEqualTo("aB-_9abcdefghijklmnopqrstuv");
    assertThat(SlipCode.clean("ABCD-EFGH-JKMN-PQR0")).isEqualTo("ABCD-EFGH-JKMN-PQR0");
  }
}
