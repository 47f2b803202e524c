package vn.thao.competency.entity;

import java.time.Instant;
import java.util.List;

/**
 * A list that was handed in.
 *
 * @param id as pages carry it
 * @param mark of what is shown, so that nothing else is written
 * @param lines what would become of each row as things are now
 * @param recorded how many were written; null before that
 */
public record RecordView(
    String id,
    String fileName,
    String mark,
    List<RecordLine> lines,
    Instant appliedAt,
    Integer recorded) {

  public long count(String state) {
    return lines.stream().filter(line -> line.state().name().equals(state)).count();
  }

  /** Nothing is wrong, and something is new. */
  public boolean isReady() {
    return appliedAt == null && count("WRONG") == 0 && count("NEW") > 0;
  }
}
