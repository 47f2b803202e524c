package vn.thao.certification.entity;

/** From where a certificate's validity is counted. */
public enum RuleBase {
  /** The day of completion; who renews early loses the days that were left. */
  COMPLETION,
  /** The end of the former certificate, so renewing early costs nothing. */
  EXPIRY,
  /** One day of the year for everybody. */
  FIXED
}
