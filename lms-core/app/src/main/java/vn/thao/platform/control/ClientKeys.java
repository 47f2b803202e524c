package vn.thao.platform.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What tables of other systems' keys share: until when a key opens, that it is shown once and never
 * again, that it is withdrawn and not deleted, when it was used last.
 *
 * @param <S> what an admin is shown once
 */
public final class ClientKeys<S> {

  /** To the minute is enough, and spares a write per request. */
  private static final Duration TOUCH = Duration.ofMinutes(1);

  private final String table;

  /** What an admin has just made and not yet seen. */
  private final Cache<String, S> unseen =
      Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofMinutes(5)).build();

  /**
   * @param table with {@code id, valid_from, valid_to, last_used_at, retracted_at}
   */
  public ClientKeys(String table) {
    this.table = table;
  }

  /** The ticket with which {@link #once} tells the secret. */
  public String keep(S secret) {
    var ticket = Secrets.random();
    unseen.put(ticket, secret);
    return ticket;
  }

  /** The secret just made; null the second time. */
  public S once(String ticket) {
    return ticket == null || ticket.isEmpty() ? null : unseen.asMap().remove(ticket);
  }

  /** {@code active}, {@code expired} or {@code revoked}. */
  public static String status(LocalDate day, LocalDate from, LocalDate to, Object retracted) {
    return retracted != null ? "revoked" : isOn(day, from, to) ? "active" : "expired";
  }

  public static boolean isOn(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /**
   * From now on the key opens nothing; the row stays.
   *
   * @return false when it was withdrawn already, or is not there
   */
  public boolean withdraw(EntityManager em, long id, Instant now) {
    return Sql.fill(
                em.createNativeQuery(
                    "update "
                        + table
                        + " set retracted_at = ?1 where id = ?2 and retracted_at is null"),
                now,
                id)
            .executeUpdate()
        > 0;
  }

  /**
   * @param last when it was used last; null: never
   */
  public void touch(EntityManager em, long id, Instant last, Instant now) {
    if (last == null || last.plus(TOUCH).isBefore(now)) {
      Sql.fill(
              em.createNativeQuery("update " + table + " set last_used_at = ?1 where id = ?2"),
              now,
              id)
          .executeUpdate();
    }
  }
}
