package vn.thao.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.thao.platform.entity.Networks;

/** Whose word about the client is believed. */
class ProxyFilterTest {

  private static final Networks OURS = Networks.of("10.0.0.7, 10.1.0.0/16 fd00::/8");

  @Test
  void networksAreReadBitByBit() {
    assertThat(OURS.contains("10.0.0.7")).isTrue();
    assertThat(OURS.contains("10.0.0.8")).isFalse();
    assertThat(OURS.contains("10.1.255.255")).isTrue();
    assertThat(OURS.contains("10.2.0.0")).isFalse();
    assertThat(OURS.contains("fdff::1")).isTrue();
    assertThat(OURS.contains("fe00::1")).isFalse();
    assertThat(OURS.contains("localhost")).isFalse();
    assertThat(Networks.of("").contains("10.0.0.7")).isFalse();
  }

  @Test
  void whatIsNoNetworkIsRefused() {
    for (var wrong : new String[] {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "300.1.1.1"}) {
      assertThatThrownBy(() -> Networks.of(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void onlyTheLastHopBeforeOurProxiesCounts() {
    assertThat(ProxyFilter.client("10.0.0.7", "203.0.113.9", OURS)).isEqualTo("203.0.113.9");
    assertThat(ProxyFilter.client("10.0.0.7", "1.2.3.4, 203.0.113.9, 10.1.0.3", OURS))
        .isEqualTo("203.0.113.9");
    assertThat(ProxyFilter.client("203.0.113.9", "1.2.3.4", OURS)).isEqualTo("203.0.113.9");
    assertThat(ProxyFilter.client("10.0.0.7", null, OURS)).isEqualTo("10.0.0.7");
    assertThat(ProxyFilter.client("10.0.0.7", "<script>", OURS)).isEqualTo("10.0.0.7");
  }
}
