package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * R05, training time reached in the calendar year of the day, beside the yearly minimum.
 *
 * @param knownAt what had been recorded by then
 * @param unitCode the chosen root; null when the scope has several
 * @param parentCode of the root; null when the caller may not see it
 * @param units to choose from
 * @param norms in force on the day
 * @param rows a kind of staff each, those of whom it is not recorded last
 */
public record HoursReport(
    LocalDate asOf,
    Instant knownAt,
    String unitCode,
    LocalName unitName,
    String parentCode,
    List<ReportChoice> units,
    List<HourNormRow> norms,
    List<HoursRow> rows,
    HoursRow total) {}
