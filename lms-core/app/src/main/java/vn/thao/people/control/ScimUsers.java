package vn.thao.people.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thao.people.entity.Names;
import vn.thao.people.entity.ScimPage;
import vn.thao.people.entity.ScimUser;
import vn.thao.platform.control.Mail;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.Scope;

/**
 * People as another system keeps them by SCIM: name, mail, unit that keeps the record, and whether
 * the account is locked. Posts come by lists, since they need a position and a decision. The rules
 * are those of the list of staff. Whom the other system deletes is gone for it (RFC 7644, 3.6): the
 * account is locked, what was recorded of the person stays here, and the same user name made anew
 * is that person again.
 */
@ApplicationScoped
public class ScimUsers {

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_EXTERNAL = 100;
  private static final int LONGEST_KEY = 900;

  /** What a filter may ask for, and the column that holds it. */
  private static final Map<String, String> FILTERS =
      Map.of(
          "username", "p.staff_number",
          "externalid", "p.external_id",
          "emails.value", "p.mail",
          "emails", "p.mail",
          "id", "p.id");

  private static final String SELECT =
      "select p.id, p.staff_number, p.external_id, p.full_name, p.given_name, p.mail,"
          + " case when a.locked_at is null and a.closed_at is null then 1 else 0 end as open,"
          + " u.code, p.recorded_at";
  private static final String FROM =
      " from people_person p left join people_account a on a.person_id = p.id"
          + " left join people_unit u on u.id = p.unit_id where p.retracted_at is null"
          + " and p.scim_removed_at is null";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /**
   * @param attribute of the filter, in small letters; null: all
   * @throws Refused when there is no such filter
   */
  @Requires(Permission.PROVISION)
  @Transactional
  public ScimPage<ScimUser> list(String attribute, String value, int start, int count) {
    var values = new ArrayList<Object>();
    var where = "";
    if (attribute != null) {
      var column = FILTERS.get(attribute);
      if (column == null) {
        throw new Refused("scim.filter");
      }
      boolean isId = column.equals("p.id");
      if (isId && !value.matches("\\d{1,18}")) {
        return new ScimPage<>(0, 1, List.of());
      }
      where = isId ? " and p.id = ?1" : " and lower(" + column + ") = lower(?1)";
      values.add(isId ? Long.valueOf(value) : value);
    }
    int total = Sql.count(em, FROM + where, values.toArray());
    var rows =
        count == 0
            ? List.<Object[]>of()
            : Sql.rows(
                em,
                SELECT + FROM + where + " order by p.id limit " + count + " offset " + (start - 1),
                values.toArray());
    return new ScimPage<>(total, start, rows.stream().map(ScimUsers::user).toList());
  }

  @Requires(Permission.PROVISION)
  @Transactional
  public ScimUser get(long id) {
    return one(id);
  }

  private ScimUser one(long id) {
    return Sql.rows(em, SELECT + FROM + " and p.id = ?1", id).stream()
        .findFirst()
        .map(ScimUsers::user)
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private static ScimUser user(Object[] row) {
    return new ScimUser(
        row[0].toString(),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        number(row[6]) == 1,
        (String) row[7],
        Sql.instant(row[8]));
  }

  /** Somebody new; without an account, which HR hands out. */
  @Requires(value = Permission.PROVISION, audited = true)
  @Transactional
  public ScimUser create(ScimUser wish) {
    if (wish.userName() == null || !NUMBER.matcher(wish.userName()).matches()) {
      throw new Refused("scim.user-name");
    }
    if (wish.department() == null) {
      throw new Refused("import.problem.unit-needed");
    }
    var known = known(wish.userName());
    if (!known.isEmpty()) {
      return restore(known.get(0), wish);
    }
    var name = name(wish);
    var given = given(wish, name);
    var id = Ids.next();
    try {
      Sql.insert(
          em,
          "people_person",
          "id, staff_number, full_name, given_name, sort_key, search_name, recorded_at, unit_id,"
              + " mail, external_id",
          id,
          wish.userName(),
          name,
          given,
          key(name, given),
          Names.searchable(name),
          clock.instant(),
          unit(wish.department()),
          mail(wish.mail()),
          external(wish.externalId()));
    } catch (PersistenceException another) {
      throw new Conflict("scim.known");
    }
    return one(id);
  }

  /** Id, and when it was removed. */
  private List<Object[]> known(String userName) {
    return Sql.rows(
        em,
        "select p.id, p.scim_removed_at, p.retracted_at from people_person p"
            + " where lower(p.staff_number) = lower(?1) for update",
        userName);
  }

  /** Whoever had been deleted is back; a lock that is older than the deletion stays. */
  private ScimUser restore(Object[] row, ScimUser wish) {
    if (row[1] == null || row[2] != null) {
      throw new Conflict("scim.known");
    }
    long id = number(row[0]);
    run("update people_person set scim_removed_at = null where id = ?1", id);
    if (wish.active() == null || wish.active()) {
      run(
          "update people_account set locked_at = null, version = version + 1"
              + " where person_id = ?1 and locked_at = ?2",
          id,
          Sql.instant(row[1]));
    }
    return changed(id, wish);
  }

  /** Gone for the other system; here the account is locked and all else stays. */
  @Requires(value = Permission.PROVISION, audited = true)
  @Transactional
  public void remove(long id) {
    one(id);
    refuseAdmin(id);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int removed =
        run(
            "update people_person set scim_removed_at = ?1 where id = ?2"
                + " and scim_removed_at is null",
            now,
            id);
    if (removed == 0) {
      throw new NotFound("failure.not-found");
    }
    lock(id, now);
  }

  /** As the other system now knows the person. */
  @Requires(value = Permission.PROVISION, audited = true)
  @Transactional
  public ScimUser replace(long id, ScimUser wish) {
    return changed(id, wish);
  }

  private ScimUser changed(long id, ScimUser wish) {
    var before = one(id);
    if (wish.userName() != null && !wish.userName().equalsIgnoreCase(before.userName())) {
      throw new Refused("scim.immutable");
    }
    var mail = mail(wish.mail());
    if (!java.util.Objects.equals(mail, before.mail()) && has(id, "g.role <> 'LEARNER'")) {
      throw new Refused("import.problem.mail-guarded");
    }
    var name = name(wish);
    var given = given(wish, name);
    run(
        "update people_person set full_name = ?1, given_name = ?2, sort_key = ?3, search_name = ?4,"
            + " unit_id = ?5, mail = ?6, external_id = ?7 where id = ?8",
        name,
        given,
        key(name, given),
        Names.searchable(name),
        wish.department() == null ? null : unit(wish.department()),
        mail,
        external(wish.externalId()),
        id);
    if (wish.active() != null && !wish.active().equals(before.active())) {
      activate(id, wish.active());
    }
    return one(id);
  }

  private void activate(long id, boolean active) {
    if (!active) {
      refuseAdmin(id);
    }
    if (Sql.count(em, "from people_account where person_id = ?1", id) == 0) {
      throw new Refused("scim.no-account");
    }
    if (active) {
      run(
          "update people_account set locked_at = null, version = version + 1"
              + " where person_id = ?1 and closed_at is null",
          id);
    } else {
      lock(id, clock.instant());
    }
  }

  private void refuseAdmin(long id) {
    if (has(id, "g.role = 'ADMIN'")) {
      throw new Refused("scim.admin");
    }
  }

  private void lock(long id, Instant at) {
    run(
        "update people_account set locked_at = coalesce(locked_at, ?2),"
            + " session_epoch = session_epoch + 1, version = version + 1"
            + " where person_id = ?1 and closed_at is null",
        id,
        at);
  }

  private boolean has(long person, String role) {
    return Sql.count(
            em,
            "from people_grant g join people_account a on a.id = g.account_id where"
                + " a.person_id = ?1 and g.retracted_at is null and "
                + role,
            person)
        > 0;
  }

  private static String name(ScimUser wish) {
    var name = wish.fullName() == null ? "" : Names.clean(wish.fullName());
    if (name.length() > LONGEST_NAME
        || name.matches(".*[\\p{N}@<>#].*")
        || !name.matches(".*\\p{L}.*")) {
      throw new Refused("import.problem.name");
    }
    return name;
  }

  private static String given(ScimUser wish, String name) {
    var given =
        wish.givenName() == null || wish.givenName().isBlank()
            ? Names.givenName(name)
            : Names.clean(wish.givenName());
    if (!(" " + name + " ").contains(" " + given + " ")) {
      throw new Refused("import.problem.given-name");
    }
    return given;
  }

  private static String key(String name, String given) {
    var key = Names.sortKey(name, given);
    if (key.length() > LONGEST_KEY) {
      throw new Refused("import.problem.too-long", 60);
    }
    return key;
  }

  private static String mail(String mail) {
    if (mail == null || mail.isBlank()) {
      return null;
    }
    if (!Mail.isAddress(mail.strip())) {
      throw new Refused("mail.address");
    }
    return mail.strip();
  }

  private static String external(String id) {
    if (id != null && id.length() > LONGEST_EXTERNAL) {
      throw new Refused("import.problem.too-long", LONGEST_EXTERNAL);
    }
    return id;
  }

  private long unit(String code) {
    return Units.in(em, Scope.EVERYTHING, Time.today(clock)).stream()
        .filter(unit -> unit.code().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(() -> new Refused("import.problem.unit-unknown", code))
        .id();
  }

  private int run(String sql, Object... values) {
    return Sql.fill(em.createNativeQuery(sql), values).executeUpdate();
  }
}
