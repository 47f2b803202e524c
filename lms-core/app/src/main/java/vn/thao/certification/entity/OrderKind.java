package vn.thao.certification.entity;

/** What an officer may have done to many at once. */
public enum OrderKind {
  /** To everybody who has completed a course and has no statement for it. */
  ISSUE,
  REVOKE,
  /** Revoke, and issue anew under a new number that refers to the old one. */
  REISSUE
}
