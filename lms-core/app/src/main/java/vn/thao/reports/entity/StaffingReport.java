package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * R03, staffing of policy communication by position and norm.
 *
 * @param knownAt what had been recorded by then
 * @param unitCode the chosen root; null when the scope has several
 * @param parentCode of the root; null when the caller may not see it
 * @param position null: all
 */
public record StaffingReport(
    LocalDate asOf,
    Instant knownAt,
    String unitCode,
    LocalName unitName,
    String parentCode,
    StaffingPosition position,
    List<StaffingPosition> positions,
    List<StaffingRow> rows,
    StaffingRow total) {

  /** How many days ahead the report looks for levels that run out. */
  public static final int SOON = 90;

  /** The day is still to come, so planned courses are looked at. */
  public boolean isComing() {
    return total.planned() != null;
  }
}
