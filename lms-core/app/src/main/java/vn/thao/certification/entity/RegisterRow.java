package vn.thao.certification.entity;

import java.time.Instant;
import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * One line of the register (sổ cấp).
 *
 * @param status valid, revoked or replaced
 * @param reason why it was revoked; for officers only; null where it was not
 * @param replacedBy the number of the statement that took its place; null where none did
 */
public record RegisterRow(
    long id,
    String number,
    String fullName,
    LocalName unit,
    String courseCode,
    LocalName course,
    LocalDate completedOn,
    LocalDate issuedOn,
    String status,
    Instant revokedAt,
    String reason,
    String replacedBy) {

  public boolean isValid() {
    return status.equals("valid");
  }
}
