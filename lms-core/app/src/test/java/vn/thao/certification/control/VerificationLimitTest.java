package vn.thao.certification.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.thao.platform.control.RateLimit;
import vn.thao.platform.entity.Refused;

class VerificationLimitTest {

  private final VerificationLimit limit = new VerificationLimit();

  @Test
  void tooManyQuestionsOfOneAddressAreRefused() {
    for (int i = 0; i < VerificationLimit.PER_MINUTE; i++) {
      limit.take("192.0.2.1");
    }
    assertThatThrownBy(() -> limit.take("192.0.2.1")).isInstanceOf(Refused.class);
    assertThatCode(() -> limit.take("192.0.2.2")).doesNotThrowAnyException();
  }

  @Test
  void oneNetworkOfTheNewProtocolIsOneAddress() {
    assertThat(RateLimit.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
    assertThat(RateLimit.network("2001:db8::1")).isEqualTo("2001:db8");
    assertThat(RateLimit.network("192.0.2.1")).isEqualTo("192.0.2.1");
  }
}
