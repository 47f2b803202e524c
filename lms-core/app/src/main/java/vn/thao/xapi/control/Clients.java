package vn.thao.xapi.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.Scope;
import vn.thao.xapi.entity.ClientRow;
import vn.thao.xapi.entity.NewClient;

/**
 * The systems that may speak to the record store. A secret is random and long, so a plain hash
 * keeps it safe; it is shown once and never again.
 */
@ApplicationScoped
public class Clients {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LIST = 200;
  private static final int LONGEST_NAME = 120;
  private static final Duration TOUCH = Duration.ofMinutes(1);

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** What an admin has just made and not yet seen. */
  private final Cache<String, NewClient> unseen =
      Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofMinutes(5)).build();

  /** Open ones first, then by name. */
  @Requires(Permission.ADMINISTER)
  @Transactional
  public List<ClientRow> list() {
    var today = Time.today(clock);
    return Sql.rows(
            em,
            "select c.id, c.name, c.client_key, c.may_read, c.may_write, c.valid_from, c.valid_to,"
                + " c.last_used_at, c.retracted_at from xapi_client c"
                + " order by case when c.retracted_at is null then 0 else 1 end, c.name, c.id"
                + " limit "
                + LIST)
        .stream()
        .map(row -> row(row, today))
        .toList();
  }

  private static ClientRow row(Object[] row, LocalDate today) {
    var from = Sql.date(row[5]);
    var to = Sql.date(row[6]);
    var status = row[8] != null ? "revoked" : isOn(today, from, to) ? "active" : "expired";
    return new ClientRow(
        Sql.number(row[0]),
        (String) row[1],
        (String) row[2],
        Sql.number(row[3]) == 1,
        Sql.number(row[4]) == 1,
        from,
        to,
        Sql.instant(row[7]),
        status);
  }

  private static boolean isOn(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /**
   * Makes a client.
   *
   * @param until last day; null is open
   * @return the ticket with which {@link #secretOnce} tells the secret, once
   */
  @Requires(value = Permission.ADMINISTER, audited = true)
  @Transactional
  public String make(String name, boolean mayRead, boolean mayWrite, LocalDate until) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new Refused("clients.name-needed", LONGEST_NAME);
    }
    if (!mayRead && !mayWrite) {
      throw new Refused("clients.permission-needed");
    }
    if (until != null && until.isBefore(Time.today(clock))) {
      throw new Refused("clients.until-past");
    }
    var made = new NewClient(name, random(12), random(32));
    Sql.insert(
        em,
        "xapi_client",
        "id, name, client_key, secret_hash, may_read, may_write, valid_from, valid_to, recorded_at",
        Ids.next(),
        made.name(),
        made.key(),
        Hash.of(made.secret()),
        mayRead ? 1 : 0,
        mayWrite ? 1 : 0,
        Time.today(clock),
        until,
        clock.instant());
    var ticket = Secrets.random();
    unseen.put(ticket, made);
    return ticket;
  }

  private static String random(int bytes) {
    var some = new byte[bytes];
    RANDOM.nextBytes(some);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
  }

  /** Key and secret of the client just made; null the second time. */
  @Requires(Permission.ADMINISTER)
  public NewClient secretOnce(String ticket) {
    return ticket == null || ticket.isEmpty() ? null : unseen.asMap().remove(ticket);
  }

  /** From now on the client is refused; the row stays. */
  @Requires(value = Permission.ADMINISTER, audited = true)
  @Transactional
  public void withdraw(long id) {
    int changed =
        Sql.fill(
                em.createNativeQuery(
                    "update xapi_client set retracted_at = ?1 where id = ?2 and retracted_at is"
                        + " null"),
                clock.instant(),
                id)
            .executeUpdate();
    if (changed == 0) {
      throw new NotFound("clients.gone");
    }
  }

  /** Public by name: whoever brings key and secret is not yet anybody. */
  @Transactional
  public Optional<Caller> enter(String key, String secret) {
    var now = clock.instant();
    var rows =
        Sql.rows(
            em,
            "select c.id, c.secret_hash, c.may_read, c.may_write, c.valid_from, c.valid_to,"
                + " c.last_used_at from xapi_client c"
                + " where c.client_key = ?1 and c.retracted_at is null",
            key);
    var hash = Hash.of(secret).getBytes(StandardCharsets.UTF_8);
    for (var row : rows) {
      var right = MessageDigest.isEqual(((String) row[1]).getBytes(StandardCharsets.UTF_8), hash);
      if (right && isOn(Time.today(clock), Sql.date(row[4]), Sql.date(row[5]))) {
        touch(Sql.number(row[0]), Sql.instant(row[6]), now);
        return Optional.of(caller(key, row));
      }
    }
    return Optional.empty();
  }

  /** To the minute is enough, and spares a write per request. */
  private void touch(long id, Instant last, Instant now) {
    if (last == null || last.plus(TOUCH).isBefore(now)) {
      Sql.fill(
              em.createNativeQuery("update xapi_client set last_used_at = ?1 where id = ?2"),
              now,
              id)
          .executeUpdate();
    }
  }

  private static Caller caller(String key, Object[] row) {
    Map<Permission, Scope> grants = new EnumMap<>(Permission.class);
    if (Sql.number(row[2]) == 1) {
      grants.put(Permission.READ_RECORDS, Scope.EVERYTHING);
    }
    if (Sql.number(row[3]) == 1) {
      grants.put(Permission.WRITE_RECORDS, Scope.EVERYTHING);
    }
    return new Caller(null, null, "client:" + key, "", grants);
  }
}
