package vn.thao.reports.entity;

import java.util.List;

/**
 * A report as it was stored: its table with its two times, its filters and its hash. It is never
 * changed. Whether the same comes out when it is made again, a check says.
 *
 * @param query the filters, as the address of the report's page carries them
 * @param intact the table that is kept still has the hash that was noted
 * @param check null when none was asked for
 */
public record StoredReport(
    StoredRow row, String report, String query, ReportTable table, boolean intact, Check check) {

  /**
   * What came out when it was made again.
   *
   * @param hash of the new table
   * @param same as what is stored
   * @param changes the first cells that differ; empty also when rows or columns do
   */
  public record Check(String hash, boolean same, List<Change> changes) {}

  /** A cell that differs; the row by its name. */
  public record Change(String row, String column, String stored, String now) {}
}
