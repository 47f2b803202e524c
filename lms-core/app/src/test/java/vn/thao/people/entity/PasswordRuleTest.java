package vn.thao.people.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRuleTest {

  @Test
  void lengthDecides() {
    assertThat(PasswordRule.problem("123456789", "")).isEqualTo("sign-in.password-short");
    assertThat(PasswordRule.problem("1357924680", "")).isEmpty();
    assertThat(PasswordRule.problem("chợ ".repeat(50), "lan")).isEmpty();
    assertThat(PasswordRule.problem("chợ ".repeat(50) + ".", "lan"))
        .isEqualTo("sign-in.password-long");
  }

  @Test
  void whatIsTriedFirstIsRefused() {
    for (var easy : new String[] {"1111111111", "1212121212", "1234567890", "9876543210"}) {
      assertThat(PasswordRule.problem(easy, "")).isEqualTo("sign-in.password-easy");
    }
    assertThat(PasswordRule.problem("Abcdefghijk", "")).isEqualTo("sign-in.password-easy");
    assertThat(PasswordRule.problem("1234567891", "")).isEmpty();
  }

  @Test
  void theLoginAloneIsNoPassword() {
    assertThat(PasswordRule.problem("anhntmANHNTM", "anhntm")).isEqualTo("sign-in.password-login");
    assertThat(PasswordRule.problem("anhntm-2026", "anhntm")).isEqualTo("sign-in.password-login");
    assertThat(PasswordRule.problem("ba lan xuống chợ", "lan")).isEmpty();
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(PasswordRule.clean("mật khẩu"))
        .isEqualTo(
            PasswordRule.clean(
                java.text.Normalizer.normalize("mật khẩu", java.text.Normalizer.Form.NFD)));
  }
}
