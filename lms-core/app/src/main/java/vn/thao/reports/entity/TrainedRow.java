package vn.thao.reports.entity;

import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * A completed course of somebody, with all that is known of it.
 *
 * @param unitCode where the person works on the last day of the period; null: nowhere in the scope
 * @param periods 0 when the course doesn't say
 * @param statement the statement that stands; null: none was issued, or it was revoked
 * @param levels what the ledger recorded for it
 */
public record TrainedRow(
    String staffNumber,
    String fullName,
    String unitCode,
    LocalName unit,
    LocalName position,
    String courseCode,
    LocalName course,
    int periods,
    LocalDate registeredOn,
    LocalDate completedOn,
    Statement statement,
    List<Level> levels) {

  /** What stands on the paper. */
  public record Statement(String number, LocalDate issuedOn, LocalName issuedBy) {}

  /** A level of a competency. */
  public record Level(String competency, int level) {}
}
