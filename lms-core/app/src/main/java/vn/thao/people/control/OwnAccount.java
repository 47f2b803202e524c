package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.thao.people.entity.Account;
import vn.thao.people.entity.Admission;
import vn.thao.people.entity.OwnAccountView;
import vn.thao.platform.control.Audit;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** What people do with their own account. */
@ApplicationScoped
public class OwnAccount {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;
  @Inject Passwords passwords;
  @Inject SignIns.Attempts attempts;
  @Inject Audit audit;

  @Requires(Permission.OWN_ACCOUNT)
  @Transactional
  public OwnAccountView view() {
    var caller = user.caller();
    var today = Time.today(clock);
    var numbers =
        Sql.rows(em, "select staff_number, 0 from people_person where id = ?1", user.personId());
    var posts = new Posts(em, today).of(List.of(user.personId()));
    var grants = new Grants(em, today).of(List.of(caller.accountId()));
    return new OwnAccountView(
        caller.displayName(),
        (String) numbers.get(0)[0],
        caller.label(),
        posts.getOrDefault(user.personId(), List.of()).stream()
            .filter(post -> post.time().equals("now"))
            .toList(),
        grants.getOrDefault(caller.accountId(), List.of()).stream()
            .filter(grant -> !grant.time().equals("past"))
            .toList());
  }

  /**
   * A wrong old password counts like one at the sign-in. All other sessions end.
   *
   * @return for the session that goes on
   */
  @Requires(value = Permission.OWN_ACCOUNT, audited = true)
  public Admission changePassword(String old, String fresh) {
    var login = user.caller().label();
    var known = attempts.begin(login).map(Account::passwordHash).orElse(null);
    var right = passwords.matches(old, known);
    attempts.end(login, right);
    if (!right) {
      audit.record("OwnAccount.changePassword", "", "refused", "");
      throw new Refused("account.old-wrong");
    }
    Passwords.check(fresh, login);
    if (old.equals(fresh)) {
      throw new Refused("account.same-password");
    }
    return attempts.password(user.caller().accountId(), passwords.hash(fresh));
  }

  /**
   * @return for the session that goes on
   */
  @Requires(value = Permission.OWN_ACCOUNT, audited = true)
  public Admission endOtherSessions() {
    return attempts.endSessions(user.caller().accountId());
  }
}
