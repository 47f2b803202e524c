package vn.thao.learning.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a learner asks for more time (đề nghị gia hạn). It waits until an officer who reaches the
 * person decides about it, once; a granted one is a new row of the nomination with the new due
 * date, from which every status follows. One request waits for a nomination at a time.
 *
 * @param due of the nomination as it stands
 * @param granted null: not decided yet
 * @param newDue what was granted; null otherwise
 * @param answer the officer's reason; null: not decided yet
 */
public record Postponement(
    long id,
    LocalDate due,
    LocalDate wished,
    String reason,
    Instant asked,
    Boolean granted,
    LocalDate newDue,
    String answer) {

  public boolean isOpen() {
    return granted == null;
  }
}
