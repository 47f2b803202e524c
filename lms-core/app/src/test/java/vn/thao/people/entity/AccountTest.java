package vn.thao.people.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private final Account account = new Account(7, "hocvien1", NOW);

  @BeforeEach
  void hasAPassword() {
    account.password("a hash");
  }

  @Test
  void accountWithoutPasswordMayNotSignIn() {
    assertThat(new Account(8, "new", NOW).maySignIn(NOW)).isFalse();
    assertThat(account.maySignIn(NOW)).isTrue();
  }

  @Test
  void fourWrongPasswordsCostNoTime() {
    fail(4);

    assertThat(account.blockedUntil()).isNull();
    assertThat(account.maySignIn(NOW)).isTrue();
  }

  @Test
  void eachFurtherWrongPasswordDoublesTheWait() {
    fail(5);
    assertThat(account.blockedUntil()).isEqualTo(NOW.plusSeconds(2));
    fail(1);
    assertThat(account.blockedUntil()).isEqualTo(NOW.plusSeconds(4));
    fail(1);
    assertThat(account.blockedUntil()).isEqualTo(NOW.plusSeconds(8));
  }

  @Test
  void waitIsNeverLongerThanAQuarterOfAnHour() {
    fail(13);
    assertThat(account.blockedUntil()).isEqualTo(NOW.plusSeconds(512));
    fail(1);
    assertThat(account.blockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    fail(500);
    assertThat(account.blockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
  }

  @Test
  void waitEndsAtItsMoment() {
    fail(5);

    assertThat(account.maySignIn(NOW.plusMillis(1999))).isFalse();
    assertThat(account.maySignIn(NOW.plusSeconds(2))).isTrue();
  }

  @Test
  void rightPasswordStartsTheCountAgain() {
    fail(9);
    account.signedIn();
    fail(4);

    assertThat(account.blockedUntil()).isNull();
  }

  @Test
  void invitationOpensOnceAndOnlyInTime() {
    account.invite("code", NOW.plusSeconds(60));

    assertThat(account.opensWith("other", NOW)).isFalse();
    assertThat(account.opensWith("code", NOW.plusSeconds(60))).isFalse();
    assertThat(account.opensWith("code", NOW.plusSeconds(59))).isTrue();

    account.activate("another hash");
    assertThat(account.opensWith("code", NOW)).isFalse();
    assertThat(account.passwordHash()).isEqualTo("another hash");
  }

  @Test
  void lockedAccountLetsNobodyInAndTakesNoCode() {
    account.invite("code", NOW.plusSeconds(60));
    account.lock(NOW);

    assertThat(account.maySignIn(NOW)).isFalse();
    assertThat(account.opensWith("code", NOW)).isFalse();

    account.unlock();
    assertThat(account.maySignIn(NOW)).isTrue();
    assertThat(account.opensWith("code", NOW)).isTrue();
  }

  @Test
  void resetForgetsThePassword() {
    fail(9);
    account.reset("code", NOW.plusSeconds(60));

    assertThat(account.passwordHash()).isNull();
    assertThat(account.maySignIn(NOW)).isFalse();
    assertThat(account.blockedUntil()).isNull();
    assertThat(account.opensWith("code", NOW)).isTrue();
  }

  @Test
  void whatEndsSessionsBeginsAnEpoch() {
    int before = account.epoch();
    account.signedIn();
    account.failed(NOW);
    assertThat(account.epoch()).isEqualTo(before);

    account.password("another");
    account.lock(NOW);
    account.unlock();
    account.reset("code", NOW.plusSeconds(60));
    account.activate("a third");
    assertThat(account.epoch()).isEqualTo(before + 5);
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      account.failed(NOW);
    }
  }
}
