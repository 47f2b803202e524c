package vn.thao.platform.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Arrays;

/** So many a minute for each key, kept in memory; a key that rests is forgotten. */
public final class RateLimit {

  private final int perMinute;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofMinutes(2)).build();

  public RateLimit(int perMinute) {
    this.perMinute = perMinute;
  }

  /**
   * @return false when there have been too many; it is not counted then
   */
  public boolean take(String key) {
    return buckets.get(key, each -> bucket()).tryConsume(1);
  }

  /**
   * @return 0 when it is granted, and counted; otherwise how long to wait, in whole seconds
   */
  public long secondsToWait(String key) {
    var probe = buckets.get(key, each -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? 0
        : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
  }

  /** Whether {@link #take} would be granted. */
  public boolean isOpen(String key) {
    return buckets.get(key, each -> bucket()).getAvailableTokens() > 0;
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }

  /** The first half of an IPv6 address belongs to one household; it is written in full or cut. */
  public static String network(String client) {
    if (client == null || !client.contains(":") || client.contains(".")) {
      return String.valueOf(client);
    }
    var head = client.substring(0, client.contains("::") ? client.indexOf("::") : client.length());
    var groups = head.split(":");
    return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
  }
}
