package vn.thao.people.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginsTest {

  @ParameterizedTest
  @CsvSource({
    "Nguyễn Thị Minh Anh, Anh, anhntm",
    "Đỗ Văn Đức, Đức, ducdv",
    "Giàng A Páo, Páo, paoga",
    "Páo, Páo, pao",
    "H'Mông Y Niê, Niê, niehy",
    "Ksor H'Bia, H'Bia, hbiak",
    "Na, Na, s-1",
    "Lê Bảo An Na, An Na, annalb"
  })
  void nameBecomesGivenNameAndInitials(String name, String given, String login) {
    assertThat(Logins.fromName(name, given, "S-1")).isEqualTo(login);
  }

  @ParameterizedTest
  @CsvSource({"S-000458, s-000458", "CB/12.7, cb-12.7", "-._S1A, s1a", "000458, 000458"})
  void staffNumberBecomesALogin(String number, String login) {
    assertThat(Logins.fromNumber(number)).isEqualTo(login);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"123456789", "012345678901", "123.456.789", "0123-4567-8901", "cb012345678901"})
  void citizenIdIsNeverALogin(String number) {
    assertThat(Logins.isRight(number)).isFalse();
    assertThat(Logins.fromNumber(number)).isEqualTo("nv");
    assertThat(Logins.fromName("Nguyễn Văn An", "An", number)).isEqualTo("annv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "An", "a b", "páo", ".abc", "a@b", "abc\n"})
  void whatIsHardToTypeIsNoLogin(String login) {
    assertThat(Logins.isRight(login)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "s-000458", "12345678", "1234567890", "a.b_c-d"})
  void othersAre(String login) {
    assertThat(Logins.isRight(login)).isTrue();
  }

  @Test
  void takenLoginsGetANumberAndStayWithinTheLimit() {
    var taken = new HashSet<>(List.of("anhntm"));
    assertThat(Logins.free("anhntm", taken)).isEqualTo("anhntm2");
    assertThat(Logins.free("anhntm", taken)).isEqualTo("anhntm3");
    assertThat(Logins.free("nv", taken)).isEqualTo("nv2");
    assertThat(taken).contains("anhntm2", "anhntm3", "nv2");
    var longest = Logins.fromName("A".repeat(90) + " B", "A".repeat(90), "S-1");
    assertThat(Logins.isRight(Logins.free(longest, new HashSet<>(List.of(longest))))).isTrue();
  }

  @Test
  void numberBehindNeverMakesACitizenId() {
    assertThat(Logins.free("12345678", new HashSet<>(List.of("12345678")))).isEqualTo("1234567810");
  }
}
