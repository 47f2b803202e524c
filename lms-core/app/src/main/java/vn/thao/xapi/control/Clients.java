package vn.thao.xapi.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thao.platform.control.ClientKeys;
import vn.thao.platform.control.Requires;
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

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  private final ClientKeys<NewClient> keys = new ClientKeys<>("xapi_client");

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
    return new ClientRow(
        Sql.number(row[0]),
        (String) row[1],
        (String) row[2],
        Sql.number(row[3]) == 1,
        Sql.number(row[4]) == 1,
        from,
        to,
        Sql.instant(row[7]),
        ClientKeys.status(today, from, to, row[8]));
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
    return keys.keep(made);
  }

  private static String random(int bytes) {
    var some = new byte[bytes];
    RANDOM.nextBytes(some);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
  }

  /** Key and secret of the client just made; null the second time. */
  @Requires(Permission.ADMINISTER)
  public NewClient secretOnce(String ticket) {
    return keys.once(ticket);
  }

  /** From now on the client is refused; the row stays. */
  @Requires(value = Permission.ADMINISTER, audited = true)
  @Transactional
  public void withdraw(long id) {
    if (!keys.withdraw(em, id, clock.instant())) {
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
      if (right && ClientKeys.isOn(Time.today(clock), Sql.date(row[4]), Sql.date(row[5]))) {
        keys.touch(em, Sql.number(row[0]), Sql.instant(row[6]), now);
        return Optional.of(caller(key, row));
      }
    }
    return Optional.empty();
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
