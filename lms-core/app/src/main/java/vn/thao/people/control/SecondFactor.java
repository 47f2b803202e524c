package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.thao.people.entity.Account;
import vn.thao.people.entity.Admission;
import vn.thao.people.entity.SecondFactorBegun;
import vn.thao.people.entity.SlipCode;
import vn.thao.people.entity.Totp;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.SignInNeeded;

/**
 * The transactions of the second factor: a code of an app, or one of the codes that were written
 * down when it was set up and work once each. Wrong codes count like wrong passwords.
 */
@ApplicationScoped
class SecondFactor {

  private static final int RECOVERY_CODES = 8;

  @PersistenceContext EntityManager em;
  @Inject Secrets secrets;
  @Inject Clock clock;

  /**
   * @param waiting whose password was right
   * @return whether the code is right, too
   */
  @Transactional
  boolean confirm(Admission waiting, String typed) {
    var now = clock.instant();
    var account = em.find(Account.class, waiting.account(), LockModeType.PESSIMISTIC_WRITE);
    if (account == null
        || !account.isOpen()
        || !account.hasSecondFactor()
        || account.epoch() != waiting.epoch()) {
      throw new SignInNeeded("failure.sign-in");
    }
    account.refuseWhileBlocked(now);
    boolean right = isRight(account, typed);
    if (right) {
      account.signedIn();
    } else {
      account.failed(now);
    }
    write();
    return right;
  }

  @Transactional
  String login(Admission waiting) {
    return em.find(Account.class, waiting.account()).login();
  }

  private boolean isRight(Account account, String typed) {
    var code = typed.replaceAll("\\s", "");
    if (!code.matches("\\d{6}")) {
      return isRecoveryCode(account, typed);
    }
    var secret = secrets.open(owner(account.id()), account.totpSecret());
    var step = Totp.match(secret, code, clock.instant(), account.totpStep());
    step.ifPresent(account::useStep);
    return step.isPresent();
  }

  private boolean isRecoveryCode(Account account, String typed) {
    var values = List.<Object>of(clock.instant(), account.id(), Hash.of(SlipCode.clean(typed)));
    return Bulk.run(
            em,
            "update people_recovery_code set used_at = ? where account_id = ? and code_hash = ?"
                + " and used_at is null",
            values)
        == 1;
  }

  /** Of two who use a code at the same time, one is too late. */
  private void write() {
    try {
      em.flush();
    } catch (PersistenceException another) {
      throw new Refused("second.wrong");
    }
  }

  @Transactional
  SecondFactorBegun begin(long id, byte[] secret, String typed) {
    var account = em.find(Account.class, id);
    if (account.hasSecondFactor()) {
      throw new Refused("second.already");
    }
    var step =
        Totp.match(secret, typed.replaceAll("\\s", ""), clock.instant(), 0)
            .orElseThrow(() -> new Refused("second.not-the-app"));
    account.beginSecondFactor(secrets.seal(owner(id), secret), step);
    write();
    forget(id);
    var codes = new ArrayList<String>();
    var rows = new ArrayList<Object[]>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      codes.add(SlipCode.next());
      rows.add(new Object[] {Ids.next(), id, Hash.of(codes.get(i)), clock.instant()});
    }
    Bulk.insert(em, "people_recovery_code", "id, account_id, code_hash, recorded_at", rows);
    return new SecondFactorBegun(SignIns.admission(account), codes);
  }

  /** The password alone is enough again; all sessions end. */
  @Transactional
  Admission end(long id) {
    var account = em.find(Account.class, id);
    account.endSecondFactor();
    write();
    forget(id);
    return SignIns.admission(account);
  }

  private void forget(long id) {
    Bulk.run(em, "delete from people_recovery_code where account_id = ?", List.of(id));
  }

  private static String owner(long account) {
    return "totp:" + account;
  }

  /** How many codes that were written down are left. */
  static int left(EntityManager em, long account) {
    return Sql.count(
        em, "from people_recovery_code where account_id = ?1 and used_at is null", account);
  }
}
