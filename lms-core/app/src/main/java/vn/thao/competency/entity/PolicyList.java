package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * All policies, and how far the recount goes that a change led to.
 *
 * @param done people recounted, of {@code total}; both 0 when nothing is being recounted
 */
public record PolicyList(LocalDate today, List<PolicyRow> rows, int done, int total) {

  public boolean isRecounting() {
    return total > 0;
  }
}
