package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * R10, how ready agencies are for a crisis of communication.
 *
 * @param knownAt what had been recorded by then
 * @param unitCode the chosen root; null when the scope has several
 * @param parentCode of the root; null when the caller may not see it
 * @param level that is asked for, 1 to 5
 * @param programme whose certification counts; null when none was chosen
 * @param total of everybody, each counted once
 * @param rosters of the whole province
 */
public record ReadinessReport(
    LocalDate asOf,
    Instant knownAt,
    String unitCode,
    LocalName unitName,
    String parentCode,
    ReportChoice competency,
    int level,
    ReportChoice programme,
    List<ReportChoice> competencies,
    List<ReportChoice> programmes,
    List<ReadinessRow> rows,
    ReadinessRow total,
    List<ReadinessRoster> rosters) {

  /** Agencies with somebody able or certified. */
  public long ready() {
    return rows.stream().filter(ReadinessRow::isReady).count();
  }
}
