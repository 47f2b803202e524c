package vn.thao.certification.control;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thao.platform.control.RateLimit;
import vn.thao.platform.entity.Refused;

/** Twenty questions a minute and address; the addresses of one IPv6 network count as one. */
@ApplicationScoped
class VerificationLimit {

  static final int PER_MINUTE = 20;

  private final RateLimit limit = new RateLimit(PER_MINUTE);

  void take(String client) {
    if (!limit.take(RateLimit.network(client))) {
      throw new Refused("verification.too-many");
    }
  }
}
