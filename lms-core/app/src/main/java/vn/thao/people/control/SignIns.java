package vn.thao.people.control;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;
import static vn.thao.platform.control.Sql.number;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thao.people.entity.Account;
import vn.thao.people.entity.Admission;
import vn.thao.people.entity.Entrant;
import vn.thao.people.entity.Entry;
import vn.thao.people.entity.Logins;
import vn.thao.people.entity.Role;
import vn.thao.people.entity.SlipCode;
import vn.thao.platform.control.Audit;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.Scope;
import vn.thao.platform.entity.Setting;

/** Checks who somebody is. Public by name: whoever signs in is not yet anybody. */
@ApplicationScoped
public class SignIns {

  @PersistenceContext EntityManager em;
  @Inject Passwords passwords;
  @Inject Audit audit;
  @Inject Clock clock;
  @Inject Attempts attempts;
  @Inject SecondFactor second;
  @Inject Settings settings;

  /**
   * The password is hashed outside any transaction. A wrong login and a wrong password give the
   * same answer, after the same time.
   *
   * @return what the session shall hold, at once or after the second factor
   */
  public Entry signIn(String login, String password) {
    var name = Logins.clean(login);
    var found = attempts.begin(name);
    var right = passwords.matches(password, found.map(Account::passwordHash).orElse(null));
    attempts.end(name, right);
    if (!right) {
      audit.record("sign-in", "", "refused", "");
      throw new Refused("sign-in.wrong");
    }
    var account = found.orElseThrow();
    return new Entry(admission(account), !account.hasSecondFactor());
  }

  /**
   * The second factor, after the password.
   *
   * @param code of the app, or one of those that were written down
   */
  public Admission confirm(Admission waiting, String code) {
    if (!second.confirm(waiting, code)) {
      audit.record("second-factor", second.login(waiting), "refused", "");
      throw new Refused("second.wrong");
    }
    return waiting;
  }

  static Admission admission(Account account) {
    return new Admission(account.id(), account.epoch());
  }

  /**
   * Sets a password by the one-time code of a slip, a mail or a link.
   *
   * @return the login that it is for
   */
  public String activate(String typed, String password) {
    var code = SlipCode.clean(typed);
    var login = attempts.invited(code);
    Passwords.check(password, login);
    attempts.activate(code, passwords.hash(password));
    audit.record("activation", login, "done", "");
    return login;
  }

  /**
   * Loads who this account is and what it may do today; empty when it is locked or closed, or has
   * begun another epoch. One query.
   */
  @Transactional(SUPPORTS)
  public Optional<Entrant> caller(Admission admission) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select a.login, a.person_id, p.full_name, g.role, v.path,"
                    + " (select count(*) from platform_notice n where n.person_id = a.person_id"
                    + "  and n.read_at is null) as unread, case when a.totp_secret is null"
                    + " then 0 else 1 end as has_second, f.path as former_path from people_account a"
                    + " join people_person p on p.id = a.person_id"
                    + " left join people_grant g on g.account_id = a.id and g.retracted_at is null"
                    + "  and g.valid_from <= ?1 and (g.valid_to is null or g.valid_to >= ?1)"
                    + " left join people_unit_version v on v.unit_id = g.unit_id"
                    + "  and v.retracted_at is null and v.valid_from <= ?1"
                    + "  and (v.valid_to is null or v.valid_to >= ?1)"
                    + " left join people_unit_former f on f.unit_id = v.unit_id and f.whole = 1"
                    + "  and f.retracted_at is null and f.valid_from <= ?1"
                    + " where a.id = ?2 and a.session_epoch = ?3 and a.closed_at is null"
                    + " and a.locked_at is null")
            .setParameter(1, Time.today(clock))
            .setParameter(2, admission.account())
            .setParameter(3, admission.epoch())
            .getResultList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(entrant(admission.account(), rows));
  }

  private Entrant entrant(long accountId, List<Object[]> rows) {
    var staff = rows.stream().anyMatch(row -> row[3] != null && !"LEARNER".equals(row[3]));
    var required = staff && settings.value(Setting.SECOND_FACTOR).equals("staff");
    var unfinished = required && number(rows.get(0)[6]) == 0;
    return new Entrant(caller(accountId, unfinished ? List.of() : rows, rows.get(0)), unfinished);
  }

  /**
   * @param rows one for each role and each former unit whose past belongs to its unit
   * @param first with what all of them have in common
   */
  private static Caller caller(long accountId, List<Object[]> rows, Object[] first) {
    Map<Permission, Scope> grants = new EnumMap<>(Permission.class);
    grants.put(Permission.OWN_ACCOUNT, Scope.NONE);
    for (var row : rows) {
      if (row[3] == null) {
        continue;
      }
      var role = Role.valueOf((String) row[3]);
      var own = role.reach((String) row[4]);
      var scope = row[7] == null ? own : own.plus(role.reach((String) row[7]));
      role.permissions().forEach(permission -> grants.merge(permission, scope, Scope::plus));
    }
    return new Caller(
        accountId,
        number(first[1]),
        (String) first[0],
        (String) first[2],
        grants,
        (int) number(first[5]));
  }

  /** The transactions of a sign-in, apart so that hashing stays outside of them. */
  @ApplicationScoped
  public static class Attempts {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** Names that nobody has are made to wait like real ones, so that waiting tells nothing. */
    private final Cache<String, Account> strangers =
        Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(1)).build();

    @Transactional
    Optional<Account> begin(String login) {
      var found = byLogin(login, LockModeType.NONE);
      found.orElseGet(() -> stranger(login)).refuseWhileBlocked(clock.instant());
      return found.filter(account -> account.maySignIn(clock.instant()));
    }

    /** One after the other, so that guesses sent at the same time all count. */
    @Transactional
    void end(String login, boolean right) {
      var account = byLogin(login, LockModeType.PESSIMISTIC_WRITE).orElseGet(() -> stranger(login));
      account.refuseWhileBlocked(clock.instant());
      if (right && !account.hasSecondFactor()) {
        account.signedIn();
      } else if (!right) {
        account.failed(clock.instant());
      }
    }

    private Account stranger(String login) {
      return strangers.get(login, name -> new Account(0, name, clock.instant()));
    }

    /** The login that the code is for. */
    @Transactional
    String invited(String code) {
      return byCode(code).login();
    }

    /** Of two who use the code at the same time, one is too late. */
    @Transactional
    void activate(String code, String hash) {
      byCode(code).activate(hash);
      try {
        em.flush();
      } catch (PersistenceException another) {
        throw new Refused("activation.code-invalid");
      }
    }

    private Account byCode(String code) {
      return em.createQuery("select a from Account a where a.activationHash = :hash", Account.class)
          .setParameter("hash", Hash.of(code))
          .getResultStream()
          .filter(account -> account.opensWith(code, clock.instant()))
          .findFirst()
          .orElseThrow(() -> new Refused("activation.code-invalid"));
    }

    @Transactional
    Admission password(long account, String hash) {
      var own = em.find(Account.class, account);
      own.password(hash);
      return admission(own);
    }

    @Transactional
    Admission endSessions(long account) {
      var own = em.find(Account.class, account);
      own.endSessions();
      return admission(own);
    }

    private Optional<Account> byLogin(String login, LockModeType lock) {
      return em.createQuery("select a from Account a where a.login = :login", Account.class)
          .setParameter("login", login)
          .setLockMode(lock)
          .getResultStream()
          .findFirst();
    }
  }
}
