package vn.thao.people.control;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.thao.people.entity.PasswordRule;
import vn.thao.platform.entity.Refused;

/**
 * Argon2id with 19 MiB, two passes, one lane (the OWASP minimum). At most two hashes are made at a
 * time, so that a flood of sign-ins takes neither the memory nor all processors.
 */
@ApplicationScoped
public class Passwords {

  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
  private final Semaphore lanes = new Semaphore(2, true);
  private final String decoy = hash("decoy");

  public String hash(String password) {
    var clean = PasswordRule.clean(password);
    return inLane(() -> Password.hash(clean).addRandomSalt(16).with(ARGON2ID).getResult());
  }

  /**
   * Takes as long for an unknown account as for a known one.
   *
   * @param hash null when there is no such account
   */
  public boolean matches(String password, String hash) {
    var clean = PasswordRule.clean(password);
    var equal = inLane(() -> Password.check(clean, hash == null ? decoy : hash).with(ARGON2ID));
    return hash != null && equal;
  }

  /**
   * @throws Refused when it won't do as a password
   */
  static void check(String password, String login) {
    var problem = PasswordRule.problem(password, login);
    if (!problem.isEmpty()) {
      throw new Refused(problem, PasswordRule.SHORTEST, PasswordRule.LONGEST);
    }
  }

  private <T> T inLane(Supplier<T> work) {
    try {
      if (!lanes.tryAcquire(10, TimeUnit.SECONDS)) {
        throw new Refused("sign-in.busy");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Refused("sign-in.busy");
    }
    try {
      return work.get();
    } finally {
      lanes.release();
    }
  }
}
