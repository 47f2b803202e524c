package vn.thao.learning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FollowupRowTest {

  private static final LocalDate LAST = LocalDate.of(2026, 11, 1);

  private static FollowupRow row(String failed, LocalDate completed) {
    return new FollowupRow(1, "Tên", 1, 4, "1", LAST, failed, completed);
  }

  @Test
  void isStuckAfterFourteenSilentDays() {
    assertThat(row(null, null).isStuckOn(LAST.plusDays(13))).isFalse();
    assertThat(row(null, null).isStuckOn(LAST.plusDays(14))).isTrue();
  }

  @Test
  void isStuckWhenTheSameActivityFailedTwice() {
    assertThat(row("Bài kiểm tra", null).isStuckOn(LAST)).isTrue();
  }

  @Test
  void whoHasCompletedIsNotStuck() {
    assertThat(row("Bài kiểm tra", LAST).isStuckOn(LAST.plusDays(99))).isFalse();
    assertThat(row(null, LAST).status()).isEqualTo("completed");
  }
}
