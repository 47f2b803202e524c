package vn.thao.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[1.0,2.0);1.0.0;true",
        "[1.0,2.0);1.9.9;true",
        "[1.0,2.0);2.0.0;false",
        "[1.0,2.0);0.9;false",
        "(1.0,2.0];1.0.0;false",
        "(1.0,2.0];2.0.0;true",
        "[1.0,);7.3;true",
        "(,2.0);1.0.0;true",
        "[1.0];1.0.0;true",
        "[1.0];1.0.1;false",
        " [ 1.0 , 2.0 ) ;1.5;true"
      })
  void holdsWhatItsBoundsSay(String range, String version, boolean held) {
    assertThat(VersionRange.parse(range).contains(version)).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.0", "[1.0", "[a,b)", "[1.0,2.0,3.0)", "[]"})
  void anythingElseIsNoRange(String text) {
    assertThatThrownBy(() -> VersionRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void versionsCompareByNumber() {
    assertThat(VersionRange.compare("1.10", "1.9")).isPositive();
    assertThat(VersionRange.compare("1", "1.0.0")).isZero();
    assertThat(VersionRange.compare("1.0-SNAPSHOT", "1.0")).isZero();
  }
}
