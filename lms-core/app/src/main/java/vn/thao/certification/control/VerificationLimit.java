package vn.thao.certification.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import vn.thao.platform.entity.Refused;

/** Twenty questions a minute and address; the addresses of one IPv6 network count as one. */
@ApplicationScoped
class VerificationLimit {

  static final int PER_MINUTE = 20;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofMinutes(2)).build();

  void take(String client) {
    if (!buckets.get(network(client), address -> bucket()).tryConsume(1)) {
      throw new Refused("verification.too-many");
    }
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
        .build();
  }

  /** The first half of an IPv6 address belongs to one household; it is written in full or cut. */
  static String network(String client) {
    if (client == null || !client.contains(":") || client.contains(".")) {
      return String.valueOf(client);
    }
    var head = client.substring(0, client.contains("::") ? client.indexOf("::") : client.length());
    var groups = head.split(":");
    return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
  }
}
