package vn.thao.people.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1111111109L);

  /** RFC 6238, appendix B, the rows of SHA1. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codesAreThoseOfTheStandard(long seconds, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)), 8)).isEqualTo(code);
  }

  /** RFC 4226, appendix D. */
  @ParameterizedTest
  @CsvSource({"0, 755224", "1, 287082", "2, 359152", "8, 399871", "9, 520489"})
  void sixDigitsAreThoseOfTheStandard(long counter, String code) {
    assertThat(Totp.code(SECRET, counter, 6)).isEqualTo(code);
  }

  @Test
  void oneStepBeforeAndAfterIsRightAndNoMore() {
    long step = Totp.step(NOW);
    for (int off = -3; off <= 3; off++) {
      var code = Totp.code(SECRET, step + off, 6);
      assertThat(Totp.match(SECRET, code, NOW, 0).isPresent())
          .as("%d", off)
          .isEqualTo(Math.abs(off) <= 1);
    }
  }

  @Test
  void usedStepAndOlderOnesAreRefused() {
    long step = Totp.step(NOW);
    var before = Totp.code(SECRET, step - 1, 6);
    var now = Totp.code(SECRET, step, 6);
    var after = Totp.code(SECRET, step + 1, 6);

    assertThat(Totp.match(SECRET, now, NOW, step - 1)).hasValue(step);
    assertThat(Totp.match(SECRET, now, NOW, step)).isEmpty();
    assertThat(Totp.match(SECRET, before, NOW, step)).isEmpty();
    assertThat(Totp.match(SECRET, after, NOW, step)).hasValue(step + 1);
  }

  /** RFC 4648, chapter 10, without padding. */
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void base32IsThatOfTheStandard(String text, String code) {
    assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(code);
  }

  @Test
  void appIsToldTheSecret() {
    assertThat(Totp.address(SECRET, "anhntm"))
        .isEqualTo(
            "otpauth://totp/Thao:anhntm?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Thao");
    assertThat(Totp.readable(SECRET)).startsWith("GEZD GNBV ");
    assertThat(Totp.newSecret()).hasSize(20).isNotEqualTo(Totp.newSecret());
  }
}
