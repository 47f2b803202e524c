package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * R12, who informs abroad and overseas Vietnamese, and how well prepared they are.
 *
 * @param knownAt what had been recorded by then
 * @param unitCode the chosen root; null when the scope has several
 * @param parentCode of the root; null when the caller may not see it
 * @param position whose task it is
 * @param level that the matrix requires on the day; 0 when it requires none
 * @param course that counts; null when none was chosen and the planned one is not there
 * @param rows agencies that have somebody
 * @param total of everybody, each counted once
 */
public record AbroadReport(
    LocalDate asOf,
    Instant knownAt,
    String unitCode,
    LocalName unitName,
    String parentCode,
    ReportChoice position,
    ReportChoice competency,
    int level,
    ReportChoice course,
    List<ReportChoice> courses,
    List<AbroadRow> rows,
    AbroadRow total) {}
