package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thao.people.entity.ScimClientRow;
import vn.thao.platform.control.ClientKeys;
import vn.thao.platform.control.CurrentUser;
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

/**
 * The systems that keep people by SCIM. A token is random and long, so a plain hash keeps it safe;
 * it is shown once and never again.
 */
@ApplicationScoped
public class ScimClients {

  private static final int LONGEST_NAME = 120;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  private final ClientKeys<String> keys = new ClientKeys<>("people_scim_client");

  @Requires(Permission.ADMINISTER)
  @Transactional
  public List<ScimClientRow> list() {
    var today = Time.today(clock);
    return Sql.rows(
            em,
            "select c.id, c.name, c.valid_from, c.valid_to, c.last_used_at, c.retracted_at from"
                + " people_scim_client c order by case when c.retracted_at is null then 0 else 1"
                + " end, c.name, c.id limit 200")
        .stream()
        .map(
            row ->
                new ScimClientRow(
                    row[0].toString(),
                    (String) row[1],
                    Sql.date(row[2]),
                    Sql.date(row[3]),
                    Sql.instant(row[4]),
                    ClientKeys.status(today, Sql.date(row[2]), Sql.date(row[3]), row[5])))
        .toList();
  }

  /**
   * @param until last day; null: open
   * @return the ticket with which {@link #tokenOnce} tells the token, once
   */
  @Requires(value = Permission.ADMINISTER, audited = true)
  @Transactional
  public String make(String name, LocalDate until) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new Refused("scim.name-needed", LONGEST_NAME);
    }
    if (until != null && until.isBefore(Time.today(clock))) {
      throw new Refused("scim.until-past");
    }
    var token = Secrets.random() + Secrets.random();
    Sql.insert(
        em,
        "people_scim_client",
        "id, name, token_hash, valid_from, valid_to, recorded_by, recorded_at",
        Ids.next(),
        name,
        Hash.of(token),
        Time.today(clock),
        until,
        user.personId(),
        clock.instant());
    return keys.keep(token);
  }

  /** The token just made; null the second time. */
  @Requires(Permission.ADMINISTER)
  public String tokenOnce(String ticket) {
    return keys.once(ticket);
  }

  /** From now on the token opens nothing; the row stays. */
  @Requires(value = Permission.ADMINISTER, audited = true)
  @Transactional
  public void withdraw(long id) {
    if (!keys.withdraw(em, id, clock.instant())) {
      throw new NotFound("failure.not-found");
    }
  }

  /** Public by name: whoever brings a token is not yet anybody. */
  @Transactional
  public Optional<Caller> enter(String token) {
    var now = clock.instant();
    for (var row :
        Sql.rows(
            em,
            "select c.id, c.valid_from, c.valid_to, c.last_used_at from people_scim_client c where"
                + " c.token_hash = ?1 and c.retracted_at is null",
            Hash.of(token))) {
      if (ClientKeys.isOn(Time.today(clock), Sql.date(row[1]), Sql.date(row[2]))) {
        keys.touch(em, Sql.number(row[0]), Sql.instant(row[3]), now);
        return Optional.of(
            new Caller(
                null, null, "scim:" + row[0], "", Map.of(Permission.PROVISION, Scope.EVERYTHING)));
      }
    }
    return Optional.empty();
  }
}
