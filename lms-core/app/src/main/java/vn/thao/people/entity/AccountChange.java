package vn.thao.people.entity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What an officer may do with an account, and at which status. */
public enum AccountChange {
  /** A one-time code for whoever has no password yet; the account is made if there is none. */
  ISSUE(AccountStatus.NONE, AccountStatus.INVITED, AccountStatus.EXPIRED),
  /** A new code; the old password and all sessions end. */
  RESET(AccountStatus.ACTIVE),
  LOCK(AccountStatus.INVITED, AccountStatus.EXPIRED, AccountStatus.ACTIVE),
  UNLOCK(AccountStatus.LOCKED);

  private final Set<AccountStatus> from;

  AccountChange(AccountStatus... from) {
    this.from = Set.of(from);
  }

  public static Optional<AccountChange> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  public boolean isFor(AccountStatus status) {
    return from.contains(status);
  }

  /** The key of what is said when it is not. */
  public String refusal() {
    return "accounts.not-for." + name();
  }

  /** Ends with a code for the owner. */
  public boolean givesCode() {
    return this == ISSUE || this == RESET;
  }
}
