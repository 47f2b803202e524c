package vn.thao.xapi.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A client of the record store as the admin sees it.
 *
 * @param validTo last day; null is open
 * @param status active, expired, or revoked when it was withdrawn
 */
public record ClientRow(
    long id,
    String name,
    String key,
    boolean mayRead,
    boolean mayWrite,
    LocalDate validFrom,
    LocalDate validTo,
    Instant lastUsedAt,
    String status) {

  public boolean isOpen() {
    return !status.equals("revoked");
  }
}
