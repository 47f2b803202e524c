package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * R08, which communes and wards have a spokesperson and a trained officer.
 *
 * @param knownAt what had been recorded by then
 * @param unitCode the chosen root; null when the scope has several
 * @param parentCode of the root; null when the caller may not see it
 * @param position whose holders should be trained
 * @param course that counts
 * @param total of everybody, each counted once
 */
public record CommuneReport(
    LocalDate asOf,
    Instant knownAt,
    String unitCode,
    LocalName unitName,
    String parentCode,
    ReportChoice position,
    ReportChoice course,
    List<ReportChoice> courses,
    List<CommuneRow> rows,
    CommuneRow total) {

  public long withSpokesperson() {
    return rows.stream().filter(row -> row.spokespersons() > 0).count();
  }

  public long withTrained() {
    return rows.stream().filter(row -> row.trained() > 0).count();
  }

  public long withBoth() {
    return rows.stream().filter(row -> row.heat().equals("full")).count();
  }
}
