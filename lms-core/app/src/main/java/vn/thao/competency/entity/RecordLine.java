package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of a list of paper records, and what would become of it.
 *
 * @param number as the spreadsheet counts
 * @param problem key of a text; null when nothing is wrong
 * @param person id; null when there is nobody
 * @param reference names the record, so that it is taken once
 */
public record RecordLine(
    int number,
    State state,
    String problem,
    List<String> arguments,
    Long person,
    String staffNumber,
    String competency,
    int level,
    LocalDate achievedOn,
    LocalDate validUntil,
    String title,
    String document,
    String reference) {

  /** New, known already, or to be mended. */
  public enum State {
    NEW,
    SAME,
    WRONG
  }
}
