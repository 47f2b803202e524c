package vn.thao.people.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountChangeTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  @Test
  void statusFollowsFromTheFacts() {
    assertThat(AccountStatus.of(false, true, null, NOW)).isEqualTo(AccountStatus.LOCKED);
    assertThat(AccountStatus.of(true, true, NOW, NOW)).isEqualTo(AccountStatus.ACTIVE);
    assertThat(AccountStatus.of(true, false, NOW.plusSeconds(1), NOW))
        .isEqualTo(AccountStatus.INVITED);
    assertThat(AccountStatus.of(true, false, NOW, NOW)).isEqualTo(AccountStatus.EXPIRED);
    assertThat(AccountStatus.of(true, false, null, NOW)).isEqualTo(AccountStatus.EXPIRED);
  }

  @ParameterizedTest
  @EnumSource(AccountStatus.class)
  void fromEachStatusThereIsAWayToACodeButFromLocked(AccountStatus status) {
    boolean way =
        Arrays.stream(AccountChange.values())
            .anyMatch(change -> change.givesCode() && change.isFor(status));
    assertThat(way).isEqualTo(status != AccountStatus.LOCKED);
  }

  @ParameterizedTest
  @CsvSource({"4711.3, 4711, 3", "1.-1, 1, -1"})
  void choiceIsReadAsItWasWritten(String text, long person, int epoch) {
    var choice = AccountChoice.of(text).orElseThrow();
    assertThat(choice).isEqualTo(new AccountChoice(person, epoch));
    assertThat(choice).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4711", "x.1", "1.x", "1.-2", "1.1.1", "99999999999999999999.1"})
  void brokenChoiceIsNone(String text) {
    assertThat(AccountChoice.of(text)).isEmpty();
  }
}
