package vn.thao.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitTest {

  @Test
  void oneTooManyHearsHowLongToWait() {
    var limit = new RateLimit(2);
    assertThat(limit.secondsToWait("a")).isZero();
    assertThat(limit.secondsToWait("a")).isZero();
    assertThat(limit.secondsToWait("a")).isBetween(1L, 31L);
    assertThat(limit.secondsToWait("b")).isZero();
  }
}
