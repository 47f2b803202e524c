package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thao.people.entity.Account;
import vn.thao.people.entity.AccountChange;
import vn.thao.people.entity.AccountChoice;
import vn.thao.people.entity.AccountFilter;
import vn.thao.people.entity.AccountRow;
import vn.thao.people.entity.AccountStatus;
import vn.thao.people.entity.IssueWish;
import vn.thao.people.entity.Logins;
import vn.thao.people.entity.Role;
import vn.thao.people.entity.Slip;
import vn.thao.people.entity.SlipCode;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Mail;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Refused;

/** The transactions of {@link Accounts}, apart so that it can tell the log what was committed. */
@ApplicationScoped
class AccountChanges {

  static final Duration CODE_IS_GOOD = Duration.ofDays(14);

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;
  @Inject Mail mail;
  @Inject Settings settings;

  /**
   * What was done.
   *
   * @param slips empty when no codes were given, or all went by mail
   * @param mailed how many codes went by mail
   */
  record Done(List<AccountRow> people, List<Slip> slips, int mailed) {}

  /** Does the same with all who were chosen, or nothing. */
  @Transactional
  Done change(AccountChange change, List<AccountChoice> chosen, IssueWish wish) {
    AccountTurn.take(em, user.caller().accountId());
    var rows = reading().of(chosen.stream().map(AccountChoice::person).toList()).rows(999, 0);
    if (rows.size() != chosen.size()) {
      throw new NotFound("failure.not-found");
    }
    var seen = new HashMap<Long, Integer>();
    chosen.forEach(choice -> seen.put(choice.person(), choice.epoch()));
    for (var row : rows) {
      refuseUnlessRight(change, row, seen.get(row.person()));
    }
    return done(change, rows, wish);
  }

  private void refuseUnlessRight(AccountChange change, AccountRow row, int seen) {
    if (!row.mine()) {
      throw new Refused("accounts.only-admin", row.fullName());
    }
    if (row.epoch() != seen) {
      throw new Conflict("accounts.moved-on");
    }
    if (!change.isFor(row.status())) {
      throw new Refused(change.refusal(), row.fullName());
    }
    if (change != AccountChange.ISSUE && user.caller().accountId().equals(row.account())) {
      throw new Refused("accounts.yourself");
    }
  }

  private Done done(AccountChange change, List<AccountRow> rows, IssueWish wish) {
    var admins = rows.stream().filter(row -> row.roles().contains(Role.ADMIN)).toList();
    if (change == AccountChange.RESET || change == AccountChange.LOCK) {
      if (!admins.isEmpty()) {
        new Grants(em, Time.today(clock))
            .keepAnAdmin(admins.stream().map(AccountRow::account).toList(), 0);
      }
    }
    var now = clock.instant();
    var slips = new ArrayList<Slip>();
    var accounts = accounts(rows);
    for (var row : rows) {
      var account = accounts.get(row.account());
      if (change == AccountChange.LOCK) {
        account.lock(now);
      } else if (change == AccountChange.UNLOCK) {
        account.unlock();
      } else if (account != null) {
        slips.add(slip(row, account.login(), now));
        account.reset(slips.get(slips.size() - 1).code(), until(now));
      }
    }
    AccountTurn.write(em);
    var fresh = rows.stream().filter(row -> row.status() == AccountStatus.NONE).toList();
    slips.addAll(make(fresh, wish, now));
    return handedOver(rows, slips, wish);
  }

  private Map<Long, Account> accounts(List<AccountRow> rows) {
    var ids = rows.stream().filter(row -> row.account() != null).map(AccountRow::account).toList();
    var accounts = new HashMap<Long, Account>();
    if (!ids.isEmpty()) {
      em.createQuery("select a from Account a where a.id in :ids", Account.class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(account -> accounts.put(account.id(), account));
    }
    return accounts;
  }

  /**
   * Makes accounts for those who match and have none, the first ones if there are many.
   *
   * @param expected how many the officer was told
   */
  @Transactional
  Done issueAll(AccountFilter filter, int expected, int most, IssueWish wish) {
    AccountTurn.take(em, user.caller().accountId());
    var none = new AccountFilter(filter.words(), filter.unit(), AccountStatus.NONE, filter.role());
    var reading = Accounts.within(em, user, clock, filter.unit()).matching(none);
    if (reading.counts()[0] != expected) {
      throw new Conflict("accounts.moved-on");
    }
    var rows = reading.rows(most, 0);
    return handedOver(rows, make(rows, wish, clock.instant()), wish);
  }

  private List<Slip> make(List<AccountRow> rows, IssueWish wish, Instant now) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var taken = taken();
    var slips = new ArrayList<Slip>();
    var values = new ArrayList<Object[]>();
    for (var row : rows) {
      var stem =
          wish.byNumber()
              ? Logins.fromNumber(row.staffNumber())
              : Logins.fromName(row.fullName(), row.givenName(), row.staffNumber());
      var slip = slip(row, Logins.free(stem, taken), now);
      slips.add(slip);
      values.add(
          new Object[] {
            Ids.next(), row.person(), slip.login(), 0, now, Hash.of(slip.code()), slip.until(), 0, 1
          });
    }
    Bulk.insert(
        em,
        "people_account",
        "id, person_id, login, failures, created_at, activation_hash, activation_until,"
            + " session_epoch, version",
        values);
    var ids = values.stream().map(row -> (Long) row[0]).toList();
    new Grants(em, Time.today(clock)).makeLearners(ids, now);
    return slips;
  }

  private Set<String> taken() {
    var taken = new HashSet<String>();
    Sql.rows(em, "select login, 0 from people_account").forEach(row -> taken.add((String) row[0]));
    return taken;
  }

  /** By mail where that is wished and an address is known; what is left goes on paper. */
  private Done handedOver(List<AccountRow> people, List<Slip> slips, IssueWish wish) {
    if (!wish.mailed() || !mail.isSetUp()) {
      return new Done(people, slips, 0);
    }
    var paper = new ArrayList<Slip>();
    for (var slip : slips) {
      if (Mail.isAddress(slip.mail())) {
        mail.send(
            slip.mail(),
            "accounts.mail.subject",
            "accounts.mail.text",
            slip.fullName(),
            slip.login(),
            settings.publicUrl() + "/people/activation?code=" + slip.code(),
            LocalDate.ofInstant(slip.until(), Time.ZONE));
      } else {
        paper.add(slip);
      }
    }
    return new Done(people, paper, slips.size() - paper.size());
  }

  private static Slip slip(AccountRow row, String login, Instant now) {
    return new Slip(
        row.fullName(),
        row.staffNumber(),
        row.units().isEmpty() ? null : row.units().get(0),
        login,
        row.mail(),
        SlipCode.next(),
        until(now));
  }

  private static Instant until(Instant now) {
    return now.plus(CODE_IS_GOOD);
  }

  private AccountReading reading() {
    return Accounts.within(em, user, clock, "");
  }
}
