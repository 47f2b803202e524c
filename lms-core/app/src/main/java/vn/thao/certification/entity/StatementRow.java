package vn.thao.certification.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * One statement as its owner sees it in the list.
 *
 * @param periods 0 when the course doesn't say
 * @param status valid, revoked or replaced
 */
public record StatementRow(
    String id,
    String number,
    LocalName course,
    int periods,
    LocalDate completedOn,
    LocalDate issuedOn,
    String status) {

  public boolean isValid() {
    return status.equals("valid");
  }
}
