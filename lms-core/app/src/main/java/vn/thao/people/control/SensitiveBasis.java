package vn.thao.people.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.entity.BasisRow;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Forbidden;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * On what basis this installation holds sensitive attributes. Without one it takes none in and
 * counts by none; that is how it begins.
 */
@ApplicationScoped
public class SensitiveBasis {

  private static final int LONGEST = 300;
  private static final String OPEN = "open";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** The newest first. */
  @Requires(Permission.KEEP_PRIVACY)
  @Transactional
  public List<BasisRow> history() {
    var today = Time.today(clock);
    return Sql.rows(
            em,
            "select b.id, b.basis, b.valid_from, b.valid_to, p.full_name, b.open_key from"
                + " people_sensitive_basis b join people_person p on p.id = b.recorded_by"
                + " where b.retracted_at is null order by b.id desc limit 100")
        .stream()
        .map(row -> row(row, today))
        .toList();
  }

  private static BasisRow row(Object[] row, LocalDate today) {
    var from = Sql.date(row[2]);
    var to = Sql.date(row[3]);
    return new BasisRow(
        number(row[0]),
        (String) row[1],
        from,
        to,
        (String) row[4],
        row[5] != null,
        !from.isAfter(today) && (to == null || !to.isBefore(today)));
  }

  /**
   * From that day on the attributes may be brought in and counted by.
   *
   * @param from null: today
   */
  @Requires(value = Permission.KEEP_PRIVACY, audited = true)
  @Transactional
  public void declare(String basis, LocalDate from) {
    if (basis.isBlank() || basis.length() > LONGEST) {
      throw new Refused("sensitive.basis-needed", LONGEST);
    }
    var today = Time.today(clock);
    var first = from == null ? today : from;
    if (first.isBefore(today)) {
      throw new Refused("sensitive.from-past");
    }
    try {
      add(basis, first, null, OPEN);
    } catch (PersistenceException another) {
      throw new Refused("sensitive.twice");
    }
  }

  /** At once: it stood until yesterday; one that begins today or later never did. */
  @Requires(value = Permission.KEEP_PRIVACY, audited = true)
  @Transactional
  public void end(long id) {
    var rows =
        Sql.rows(em, "select basis, valid_from from people_sensitive_basis where id = ?1", id);
    if (rows.isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    if (!Sql.retract(em, "people_sensitive_basis", id, clock.instant())) {
      throw new Conflict("sensitive.moved-on");
    }
    var from = Sql.date(rows.get(0)[1]);
    var last = Time.today(clock).minusDays(1);
    if (!last.isBefore(from)) {
      add((String) rows.get(0)[0], from, last, null);
    }
  }

  private void add(String basis, LocalDate from, LocalDate to, String key) {
    Sql.insert(
        em,
        "people_sensitive_basis",
        "id, basis, valid_from, valid_to, recorded_at, recorded_by, open_key",
        Ids.next(),
        basis,
        from,
        to,
        clock.instant(),
        user.personId(),
        key);
  }

  /** Whether the caller may bring in sensitive attributes and count by them today. */
  boolean mayCount() {
    return user.caller().may(Permission.COUNT_SENSITIVE) && reachesAll() && isInForce();
  }

  private boolean isInForce() {
    return Sql.count(
            em,
            "from people_sensitive_basis where retracted_at is null and valid_from <= ?1"
                + " and (valid_to is null or valid_to >= ?1)",
            Time.today(clock))
        > 0;
  }

  private boolean reachesAll() {
    var scope = user.scope(Permission.COUNT_SENSITIVE);
    return Sql.rows(
            em,
            "select v.path, v.id from people_unit_version v where v.parent_id is null"
                + " and v.retracted_at is null and v.valid_from <= ?1"
                + " and (v.valid_to is null or v.valid_to >= ?1)",
            Time.today(clock))
        .stream()
        .allMatch(row -> scope.covers((String) row[0]));
  }

  /**
   * @throws Forbidden when the caller doesn't keep the whole province
   * @throws Refused when there is no basis today
   */
  void check() {
    checkWhole();
    if (!isInForce()) {
      throw new Refused("sensitive.no-basis");
    }
  }

  /**
   * @throws Forbidden when the caller doesn't keep the whole province
   */
  void checkWhole() {
    if (!user.caller().may(Permission.COUNT_SENSITIVE) || !reachesAll()) {
      throw new Forbidden("sensitive.whole-province");
    }
  }
}
