package vn.thao.certification.entity;

import java.util.Arrays;
import java.util.Optional;

/** Where somebody stands in a programme on a day; follows from facts, is stored nowhere. */
public enum StandingStatus {
  NOT_ASSIGNED("not-begun", "circle"),
  ASSIGNED("not-begun", "flag"),
  IN_PROGRESS("learning", "pending"),
  VALID("passed", "check"),
  /** Valid, and a renewal counts already. */
  RENEWABLE("renew", "refresh"),
  /** No longer valid, but a renewal still counts. */
  GRACE("renew", "hourglass"),
  EXPIRED("gap", "alert"),
  SUSPENDED("revoked", "lock"),
  REVOKED("revoked", "x-circle");

  private final String look;
  private final String icon;

  StandingStatus(String look, String icon) {
    this.look = look;
    this.icon = icon;
  }

  /** Whether it counts as certified. */
  public boolean isCertified() {
    return this == VALID || this == RENEWABLE;
  }

  /** How its chip is coloured. */
  public String look() {
    return look;
  }

  public String icon() {
    return icon;
  }

  public static Optional<StandingStatus> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
