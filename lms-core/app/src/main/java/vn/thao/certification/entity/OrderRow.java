package vn.thao.certification.entity;

import java.time.Instant;

/**
 * An order and how far it is.
 *
 * @param done those for which it has been done
 * @param skipped those for which there was nothing to do any more, or nothing could be done
 * @param failed those that went wrong; an order with the same selection tries them again
 * @param endedAt null while it runs
 */
public record OrderRow(
    long id,
    OrderKind kind,
    String reason,
    String askedBy,
    Instant askedAt,
    int total,
    int done,
    int skipped,
    int failed,
    Instant endedAt) {

  public int getHandled() {
    return done + skipped + failed;
  }

  public int getPercent() {
    return total == 0 ? 100 : (int) (100L * getHandled() / total);
  }
}
