package vn.thao.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.Refused;

/**
 * The key to the system of one person. It is made without a password; a one-time code lets its
 * owner set one. Wrong passwords make the next try wait, twice as long each time, so that guessing
 * is hopeless while the owner is never locked out for good. An officer may lock it and unlock it,
 * or reset it: the old password is forgotten and a new code takes its place. Each of these, a new
 * password, a second factor and a withdrawn role begin a new epoch, and every session of an older
 * one has ended. A closed account never opens again.
 */
@Entity
@Table(name = "people_account")
public class Account {

  private static final int FREE_TRIES = 4;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  @Id private long id;

  @Column(name = "person_id")
  private long personId;

  private String login;

  @Column(name = "password_hash")
  private String passwordHash;

  private int failures;

  @Column(name = "blocked_until")
  private Instant blockedUntil;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "locked_at")
  private Instant lockedAt;

  @Column(name = "session_epoch")
  private int epoch;

  @Column(name = "totp_secret")
  private String totpSecret;

  @Column(name = "totp_step")
  private long totpStep;

  @Column(name = "activation_hash")
  private String activationHash;

  @Column(name = "activation_until")
  private Instant activationUntil;

  @Version private int version;

  protected Account() {}

  public Account(long personId, String login, Instant now) {
    this.id = Ids.next();
    this.personId = personId;
    this.login = login;
    this.createdAt = now;
  }

  /** Neither closed nor locked. */
  public boolean isOpen() {
    return closedAt == null && lockedAt == null;
  }

  public boolean maySignIn(Instant now) {
    return isOpen()
        && passwordHash != null
        && (blockedUntil == null || !now.isBefore(blockedUntil));
  }

  public void signedIn() {
    failures = 0;
    blockedUntil = null;
  }

  /**
   * @throws Refused with the seconds to wait, when wrong tries came before; whether this one is
   *     right isn't told
   */
  public void refuseWhileBlocked(Instant now) {
    if (blockedUntil != null && now.isBefore(blockedUntil)) {
      throw new Refused("sign-in.wait", blockedUntil.getEpochSecond() - now.getEpochSecond() + 1);
    }
  }

  /**
   * From the fifth wrong password on, the next try waits 2, 4, 8, … seconds, 15 minutes at most.
   */
  public void failed(Instant now) {
    failures++;
    if (failures > FREE_TRIES) {
      var wait = Duration.ofSeconds(1L << Math.min(failures - FREE_TRIES, 20));
      blockedUntil = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }
  }

  public void invite(String code, Instant until) {
    activationHash = Hash.of(code);
    activationUntil = until;
  }

  /** A code is out that works until then, and longer. */
  public boolean isInvitedBeyond(Instant time) {
    return activationUntil != null && activationUntil.isAfter(time);
  }

  /** The old password is forgotten; the code leads to a new one. */
  public void reset(String code, Instant until) {
    passwordHash = null;
    signedIn();
    invite(code, until);
    endSessions();
  }

  /** The code works once. */
  public void activate(String hash) {
    activationHash = null;
    activationUntil = null;
    signedIn();
    password(hash);
  }

  public boolean opensWith(String code, Instant now) {
    return isOpen()
        && activationHash != null
        && activationHash.equals(Hash.of(code))
        && now.isBefore(activationUntil);
  }

  public void password(String hash) {
    passwordHash = hash;
    endSessions();
  }

  public void lock(Instant now) {
    lockedAt = now;
    endSessions();
  }

  public void unlock() {
    lockedAt = null;
    signedIn();
    endSessions();
  }

  /**
   * From now on the password alone lets nobody in.
   *
   * @param sealed the secret, not readable without the installation's key
   * @param step whose code has proved that the app knows the secret
   */
  public void beginSecondFactor(String sealed, long step) {
    totpSecret = sealed;
    totpStep = step;
    endSessions();
  }

  public void endSecondFactor() {
    totpSecret = null;
    endSessions();
  }

  /** The code of this step and of older ones won't do any more. */
  public void useStep(long step) {
    totpStep = step;
  }

  /** Whoever is signed in has to sign in anew. */
  public void endSessions() {
    epoch++;
  }

  /** Only before anybody has signed in with it. */
  public void rename(String newLogin) {
    login = newLogin;
  }

  public long personId() {
    return personId;
  }

  public long id() {
    return id;
  }

  public String login() {
    return login;
  }

  public String passwordHash() {
    return passwordHash;
  }

  /** Sealed; null when the password is enough. */
  public String totpSecret() {
    return totpSecret;
  }

  public long totpStep() {
    return totpStep;
  }

  public boolean hasSecondFactor() {
    return totpSecret != null;
  }

  public int epoch() {
    return epoch;
  }

  public Instant blockedUntil() {
    return blockedUntil;
  }
}
