package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * R14, how far the clauses of the directive are covered.
 *
 * @param knownAt what had been recorded by then
 * @param unitCode the chosen root; null when the scope has several
 * @param parentCode of the root; null when the caller may not see it
 * @param staff people in posts within the unit
 */
public record ClauseReport(
    LocalDate asOf,
    Instant knownAt,
    String unitCode,
    LocalName unitName,
    String parentCode,
    int staff,
    List<ClauseCoverage> rows) {

  public long covered() {
    return rows.stream().filter(ClauseCoverage::isCovered).count();
  }
}
