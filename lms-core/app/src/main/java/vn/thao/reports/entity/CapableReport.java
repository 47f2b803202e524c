package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * R13, agencies that have somebody who attains a level of a competency.
 *
 * @param knownAt what had been recorded by then
 * @param unitCode the chosen root; null when the scope has several
 * @param parentCode of the root; null when the caller may not see it
 * @param competency that is asked for
 * @param level that is asked for, 1 to 5
 */
public record CapableReport(
    LocalDate asOf,
    Instant knownAt,
    String unitCode,
    LocalName unitName,
    String parentCode,
    ReportChoice competency,
    int level,
    List<ReportChoice> competencies,
    List<CapableRow> rows) {

  /** Agencies with at least one who is able. */
  public long able() {
    return rows.stream().filter(row -> row.able() > 0).count();
  }
}
