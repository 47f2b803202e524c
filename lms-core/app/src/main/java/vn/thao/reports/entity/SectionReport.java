package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * R07, which agencies have people for policy communication, and how much of their time.
 *
 * @param knownAt what had been recorded by then
 * @param unitCode the chosen root; null when the scope has several
 * @param parentCode of the root; null when the caller may not see it
 * @param positions whose posts are those of policy communication
 * @param total of everybody, each counted once
 */
public record SectionReport(
    LocalDate asOf,
    Instant knownAt,
    String unitCode,
    LocalName unitName,
    String parentCode,
    List<ReportChoice> positions,
    List<SectionRow> rows,
    SectionRow total) {

  /** Agencies with at least one person. */
  public long having() {
    return rows.stream().filter(row -> row.persons() > 0).count();
  }
}
