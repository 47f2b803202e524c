package vn.thao.people.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.people.entity.GrantRow;
import vn.thao.people.entity.Role;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Refused;

/** The roles of accounts. A row is never changed but for being retracted. */
final class Grants {

  private static final String SELECT =
      "select g.account_id, g.id, g.role, v.name_vi, v.name_en, g.valid_from, g.valid_to,"
          + " g.recorded_at from people_grant g left join people_unit_version v"
          + " on v.unit_id = g.unit_id and v.retracted_at is null and v.valid_from ="
          + " (select max(w.valid_from) from people_unit_version w where w.unit_id = g.unit_id"
          + " and w.retracted_at is null) where g.retracted_at is null and g.account_id in (";
  private static final String COLUMNS =
      "id, account_id, role, unit_id, valid_from, valid_to, recorded_at";

  private final EntityManager em;
  private final LocalDate today;

  Grants(EntityManager em, LocalDate today) {
    this.em = em;
    this.today = today;
  }

  /** Those that stand, also past and coming ones, by account. */
  Map<Long, List<GrantRow>> of(Collection<Long> accounts) {
    var grants = new HashMap<Long, List<GrantRow>>();
    if (accounts.isEmpty()) {
      return grants;
    }
    var sql = SELECT + Numbered.list(accounts.size()) + ") order by g.valid_from, g.id";
    for (var row : Sql.rows(em, Numbered.marks(sql), accounts.toArray())) {
      var from = Sql.date(row[5]);
      var to = Sql.date(row[6]);
      grants
          .computeIfAbsent(Sql.number(row[0]), id -> new ArrayList<>())
          .add(
              new GrantRow(
                  Sql.number(row[1]),
                  Role.valueOf((String) row[2]),
                  row[3] == null ? null : new LocalName((String) row[3], (String) row[4]),
                  from,
                  to,
                  Sql.instant(row[7]),
                  Posts.time(from, to, today)));
    }
    return grants;
  }

  /** Everybody with an account is a learner from the first day. */
  void makeLearners(Collection<Long> accounts, Instant now) {
    Bulk.insert(
        em,
        "people_grant",
        COLUMNS,
        accounts.stream()
            .map(account -> row(account, Role.LEARNER, null, today, null, now))
            .toList());
  }

  void add(long account, Role role, Long unit, LocalDate from, LocalDate to, Instant now) {
    Bulk.insert(
        em, "people_grant", COLUMNS, List.<Object[]>of(row(account, role, unit, from, to, now)));
  }

  private static Object[] row(
      long account, Role role, Long unit, LocalDate from, LocalDate to, Instant now) {
    return new Object[] {Ids.next(), account, role.name(), unit, from, to, now};
  }

  /**
   * Somebody must be left who can grant roles, today and for good.
   *
   * @param accounts that would no longer get in; may be empty
   * @param grant that would end; 0: none
   * @throws Refused when nobody would be left
   */
  void keepAnAdmin(Collection<Long> accounts, long grant) {
    var values = new ArrayList<Object>(List.of(today, grant));
    values.addAll(accounts);
    var sql =
        "select count(*), 0 from people_grant g join people_account a on a.id = g.account_id"
            + " where g.role = 'ADMIN' and g.retracted_at is null and g.valid_from <= ?"
            + " and g.valid_to is null and g.id <> ? and a.password_hash is not null"
            + " and a.closed_at is null and a.locked_at is null"
            + (accounts.isEmpty()
                ? ""
                : " and a.id not in (" + Numbered.list(accounts.size()) + ")");
    if (Sql.number(Sql.rows(em, Numbered.marks(sql), values.toArray()).get(0)[0]) == 0) {
      throw new Refused("access.last-admin");
    }
  }
}
