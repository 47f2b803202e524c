package vn.thao.reports.entity;

import vn.thao.learning.entity.NominationCount;
import vn.thao.platform.entity.LocalName;

/**
 * A line of R01: a unit with everything below it, or the total.
 *
 * @param unitCode null for the total of several units
 * @param own only the unit itself
 * @param leaf nothing lies below
 * @param count nominations by status (lượt), and how many persons they are (người)
 * @param registered registrations (lượt), nominated or not
 * @param learners how many persons have registered
 * @param finished completions (lượt), nominated or not
 */
public record TrainingRow(
    String unitCode,
    LocalName name,
    boolean own,
    boolean leaf,
    NominationCount count,
    int registered,
    int learners,
    int finished) {

  public boolean isEmpty() {
    return count.nominated() == 0 && registered == 0;
  }
}
