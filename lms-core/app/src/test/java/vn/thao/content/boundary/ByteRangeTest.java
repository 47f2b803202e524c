package vn.thao.content.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 0, 9",
    "bytes=0-, 0, 99",
    "bytes=99-, 99, 99",
    "bytes=50-1000, 50, 99",
    "bytes=-1, 99, 99",
    "bytes=-1000, 0, 99"
  })
  void partIsWithinTheFile(String header, long from, long to) {
    assertThat(ByteRange.of(header, 100)).contains(new ByteRange(from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void whatIsBeyondTheEndIsSaidToBe(String header) {
    assertThat(ByteRange.of(header, 100)).get().matches(ByteRange::isBeyond);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "bytes=-",
        "bytes=9-0",
        "bytes=0-1,5-6",
        "lines=0-9",
        "bytes=a-b",
        "bytes=0x0-1",
        "bytes=99999999999999999999-"
      })
  void anythingElseGivesTheWholeFile(String header) {
    assertThat(ByteRange.of(header, 100)).isEmpty();
  }

  @Test
  void emptyFileHasNoParts() {
    assertThat(ByteRange.of("bytes=0-", 0)).get().matches(ByteRange::isBeyond);
  }
}
