package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.thao.people.entity.AccessView;
import vn.thao.people.entity.Account;
import vn.thao.people.entity.AccountRow;
import vn.thao.people.entity.Role;
import vn.thao.people.entity.UnitChoice;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** Which roles somebody has, where and how long; the admin grants and withdraws them. */
@ApplicationScoped
public class Access {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;
  @Inject SecondFactor second;

  @Requires(Permission.ADMINISTER)
  @Transactional
  public AccessView of(long person) {
    var row = row(person);
    var today = Time.today(clock);
    var grants =
        row.account() == null
            ? List.<vn.thao.people.entity.GrantRow>of()
            : new Grants(em, today)
                .of(List.of(row.account()))
                .getOrDefault(row.account(), List.of());
    return new AccessView(row, grants, Arrays.asList(Role.values()), units());
  }

  private AccountRow row(long person) {
    return new AccountReading(
            em,
            user.caller(),
            user.scope(Permission.ADMINISTER),
            clock.instant(),
            Time.today(clock))
        .of(List.of(person)).rows(1, 0).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private List<UnitChoice> units() {
    return Units.in(em, user.scope(Permission.ADMINISTER), Time.today(clock));
  }

  /**
   * Grants a role; it works from the person's next request on.
   *
   * @param unit code; empty where the role needs none
   * @param from null: today
   * @param to the last day; null: open
   */
  @Requires(value = Permission.ADMINISTER, audited = true)
  @Transactional
  public void grant(long person, Role role, String unit, LocalDate from, LocalDate to) {
    AccountTurn.take(em, user.caller().accountId());
    var row = row(person);
    var today = Time.today(clock);
    var first = from == null ? today : from;
    if (row.account() == null) {
      throw new Refused("access.no-account");
    }
    if (first.isBefore(today)) {
      throw new Refused("access.from-past");
    }
    if (to != null && to.isBefore(first)) {
      throw new Refused("access.to-before-from");
    }
    var where = role == Role.LEARNER ? null : unit(role, unit);
    refuseTwice(row.account(), role, where, first, to);
    new Grants(em, today).add(row.account(), role, where, first, to, clock.instant());
  }

  private Long unit(Role role, String code) {
    if (code.isEmpty()) {
      if (role.needsUnit()) {
        throw new Refused("access.unit-needed");
      }
      return null;
    }
    return units().stream()
        .filter(unit -> unit.code().equals(code))
        .map(UnitChoice::id)
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private void refuseTwice(long account, Role role, Long unit, LocalDate from, LocalDate to) {
    var values = new ArrayList<Object>(List.of(account, role.name(), from));
    var sql =
        "from people_grant where account_id = ?1 and role = ?2 and retracted_at is null"
            + " and (valid_to is null or valid_to >= ?3)";
    if (to != null) {
      values.add(to);
      sql += " and valid_from <= ?" + values.size();
    }
    if (unit == null) {
      sql += " and unit_id is null";
    } else {
      values.add(unit);
      sql += " and unit_id = ?" + values.size();
    }
    if (Sql.count(em, sql, values.toArray()) > 0) {
      throw new Refused("access.twice");
    }
  }

  /**
   * Withdraws a role. What was true until then stays on record.
   *
   * @param last the last day; null: at once, and whoever is signed in has to sign in anew
   */
  @Requires(value = Permission.ADMINISTER, audited = true)
  @Transactional
  public void withdraw(long person, long grant, LocalDate last) {
    AccountTurn.take(em, user.caller().accountId());
    var row = row(person);
    var today = Time.today(clock);
    if (last != null && last.isBefore(today)) {
      throw new Refused("access.from-past");
    }
    var old = standing(row, grant, today);
    var role = Role.valueOf((String) old[0]);
    var from = Sql.date(old[2]);
    if (last != null && last.isBefore(from)) {
      throw new Refused("access.to-before-from");
    }
    if (role == Role.ADMIN) {
      new Grants(em, today).keepAnAdmin(List.of(), grant);
    }
    Bulk.run(
        em,
        "update people_grant set retracted_at = ? where id = ?",
        List.of(clock.instant(), grant));
    var end = last == null ? today.minusDays(1) : last;
    if (!end.isBefore(from)) {
      var unit = old[1] == null ? null : Sql.number(old[1]);
      new Grants(em, today).add(row.account(), role, unit, from, end, clock.instant());
    }
    if (last == null) {
      em.find(Account.class, row.account()).endSessions();
      AccountTurn.write(em);
    }
  }

  /** For somebody who has lost the telephone and what was written down; all sessions end. */
  @Requires(value = Permission.ADMINISTER, audited = true)
  @Transactional
  public void removeSecondFactor(long person) {
    AccountTurn.take(em, user.caller().accountId());
    var row = row(person);
    if (!row.secondFactor()) {
      throw new Conflict("access.no-second");
    }
    second.end(row.account());
  }

  /** Role, unit and beginning of a grant that has not ended. */
  private Object[] standing(AccountRow row, long grant, LocalDate today) {
    var rows =
        row.account() == null
            ? List.<Object[]>of()
            : Sql.rows(
                em,
                "select role, unit_id, valid_from from people_grant where id = ?1"
                    + " and account_id = ?2 and retracted_at is null"
                    + " and (valid_to is null or valid_to >= ?3)",
                grant,
                row.account(),
                today);
    return rows.stream().findFirst().orElseThrow(() -> new NotFound("failure.not-found"));
  }
}
