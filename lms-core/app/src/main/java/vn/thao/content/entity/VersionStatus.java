package vn.thao.content.entity;

import java.util.List;

/** Where a version of a course stands. Derived from the steps taken with it, in their order. */
public enum VersionStatus {
  /** Being written; at most one open draft, this or the next, to a course. */
  DRAFT("learning"),
  /** Somebody else looks at it; nobody changes it meanwhile. */
  IN_REVIEW("renew"),
  /** Offered; never changes any more. */
  PUBLISHED("passed"),
  /** Nobody registers for it any more; who takes it goes on to the end. */
  RETIRED("expired"),
  /** A draft that was thrown away; kept for the record. */
  DISCARDED("not-begun");

  private final String look;

  VersionStatus(String look) {
    this.look = look;
  }

  /** The chip that it is shown by. */
  public String look() {
    return look;
  }

  /**
   * @param steps in their order
   */
  public static VersionStatus after(List<VersionStep> steps) {
    var status = (VersionStatus) null;
    for (var step : steps) {
      status = step.from(status);
    }
    return status;
  }
}
