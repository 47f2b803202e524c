package vn.thao.people.entity;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How far somebody has come with an account; follows from its facts and the time. */
public enum AccountStatus {
  /** There is no account. */
  NONE("not-begun", "circle"),
  /** A code has been issued and not been used yet. */
  INVITED("learning", "pending"),
  /** The code was not used in time. */
  EXPIRED("renew", "alert"),
  /** The owner has a password. */
  ACTIVE("passed", "check"),
  LOCKED("failed", "lock");

  private final String look;
  private final String icon;

  AccountStatus(String look, String icon) {
    this.look = look;
    this.icon = icon;
  }

  /** How its chip is coloured. */
  public String look() {
    return look;
  }

  public String icon() {
    return icon;
  }

  public static Optional<AccountStatus> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  /**
   * Of an account that there is.
   *
   * @param until when the code ends; null when there is none
   */
  public static AccountStatus of(boolean open, boolean hasPassword, Instant until, Instant now) {
    if (!open) {
      return LOCKED;
    }
    if (hasPassword) {
      return ACTIVE;
    }
    return until != null && now.isBefore(until) ? INVITED : EXPIRED;
  }
}
