package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import vn.thao.people.entity.Account;
import vn.thao.people.entity.Admission;
import vn.thao.people.entity.OwnAccountView;
import vn.thao.people.entity.SecondFactorBegun;
import vn.thao.platform.control.Audit;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Mail;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** What people do with their own account. */
@ApplicationScoped
public class OwnAccount {

  private static final int NO_SECOND_FACTOR = -1;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;
  @Inject Passwords passwords;
  @Inject SignIns.Attempts attempts;
  @Inject Audit audit;
  @Inject Addresses addresses;
  @Inject SecondFactor second;

  @Requires(Permission.OWN_ACCOUNT)
  @Transactional
  public OwnAccountView view() {
    var caller = user.caller();
    var today = Time.today(clock);
    var person = person();
    var posts = new Posts(em, today).of(List.of(user.personId()));
    var grants = new Grants(em, today).of(List.of(caller.accountId()));
    return new OwnAccountView(
        caller.displayName(),
        (String) person[0],
        caller.label(),
        person[1] == null ? "" : (String) person[1],
        Sql.number(person[2]) == 1 ? SecondFactor.left(em, caller.accountId()) : NO_SECOND_FACTOR,
        posts.getOrDefault(user.personId(), List.of()).stream()
            .filter(post -> post.time().equals("now"))
            .toList(),
        grants.getOrDefault(caller.accountId(), List.of()).stream()
            .filter(grant -> !grant.time().equals("past"))
            .toList());
  }

  /** Staff number, mail address, whether there is a second factor. */
  private Object[] person() {
    var sql =
        "select p.staff_number, p.mail, case when c.totp_secret is null then 0 else 1 end"
            + " as has_second from people_person p join people_account c on c.person_id = p.id"
            + " where c.id = ?1";
    return Sql.rows(em, sql, user.caller().accountId()).get(0);
  }

  /**
   * A wrong old password counts like one at the sign-in. All other sessions end.
   *
   * @return for the session that goes on
   */
  @Requires(value = Permission.OWN_ACCOUNT, audited = true)
  public Admission changePassword(String old, String fresh) {
    var login = user.caller().label();
    check(old, "OwnAccount.changePassword");
    Passwords.check(fresh, login);
    if (old.equals(fresh)) {
      throw new Refused("account.same-password");
    }
    return attempts.password(user.caller().accountId(), passwords.hash(fresh));
  }

  private void check(String password, String action) {
    var login = user.caller().label();
    var known = attempts.begin(login).map(Account::passwordHash).orElse(null);
    var right = passwords.matches(password, known);
    attempts.end(login, right);
    if (!right) {
      audit.record(action, "", "refused", "");
      throw new Refused("account.old-wrong");
    }
  }

  /**
   * The address leads to a new password, so it takes the old one; the old address is told.
   *
   * @param mail empty: none any more
   */
  @Requires(value = Permission.OWN_ACCOUNT, audited = true)
  public void changeMail(String password, String mail) {
    if (!mail.isEmpty() && !Mail.isAddress(mail)) {
      throw new Refused("mail.address");
    }
    check(password, "OwnAccount.changeMail");
    addresses.change(user.personId(), user.caller().displayName(), mail);
  }

  /** The transaction. */
  @ApplicationScoped
  static class Addresses {

    @PersistenceContext EntityManager em;
    @Inject Mail mails;

    @Transactional
    void change(long person, String name, String mail) {
      var before = Sql.rows(em, "select mail, 0 from people_person where id = ?1", person);
      var old = (String) before.get(0)[0];
      Bulk.run(
          em,
          "update people_person set mail = ? where id = ?",
          Arrays.asList(mail.isEmpty() ? null : mail, person));
      if (old != null && Mail.isAddress(old) && !old.equals(mail)) {
        mails.send(old, "account.mail-changed.subject", "account.mail-changed.text", name);
      }
    }
  }

  /**
   * From now on the sign-in asks for a code of the app, too. All other sessions end.
   *
   * @param secret that the app has been told
   * @param code of the app, to see that it has
   */
  @Requires(value = Permission.OWN_ACCOUNT, audited = true)
  public SecondFactorBegun beginSecondFactor(byte[] secret, String code) {
    return second.begin(user.caller().accountId(), secret, code);
  }

  /**
   * @return for the session that goes on
   */
  @Requires(value = Permission.OWN_ACCOUNT, audited = true)
  public Admission endSecondFactor(String password) {
    check(password, "OwnAccount.endSecondFactor");
    return second.end(user.caller().accountId());
  }

  /**
   * @return for the session that goes on
   */
  @Requires(value = Permission.OWN_ACCOUNT, audited = true)
  public Admission endOtherSessions() {
    return attempts.endSessions(user.caller().accountId());
  }
}
