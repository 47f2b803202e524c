package vn.thao.planning.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * A line of a plan: a level of a competency, by what and until when, with what is known about it on
 * a day. Its progress follows from that alone.
 *
 * @param course code; null unless a course is the means
 * @param mentor name; null unless a mentor is the means
 * @param attained level on the day; 0: none
 * @param begun whether the course was begun
 * @param completed the day on which the course was completed; null: it was not
 */
public record PlanLine(
    long id,
    String competency,
    LocalName name,
    int level,
    PlanMeans means,
    String course,
    LocalName courseTitle,
    String mentor,
    String note,
    LocalDate until,
    int attained,
    boolean begun,
    LocalDate completed) {

  /** One of the house's status words. A level that is attained counts, by whatever means. */
  public String on(LocalDate day) {
    if (attained >= level) {
      return "passed";
    }
    if (completed != null && !completed.isAfter(day)) {
      return "completed";
    }
    if (day.isAfter(until)) {
      return "overdue";
    }
    return begun ? "learning" : "not-begun";
  }

  public boolean isReached() {
    return attained >= level;
  }
}
