package vn.thao.planning.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.Refused;

/**
 * A line as somebody writes it.
 *
 * @param competency code
 * @param level as it was typed
 * @param course code; only with a course as the means
 * @param mentor staff number; only with a mentor
 * @param note what exactly; needed where neither course nor mentor says it
 */
public record PlanLineDraft(
    String competency,
    String level,
    PlanMeans means,
    String course,
    String mentor,
    String note,
    LocalDate until) {

  private static final int HIGHEST = 5;
  private static final int LONGEST = 300;

  /**
   * @throws Refused naming what is missing
   */
  public void check(Plan plan) {
    if (!level.matches("[1-" + HIGHEST + "]")) {
      throw new Refused("plan.level-needed", HIGHEST);
    }
    if (until == null || until.isBefore(plan.from()) || until.isAfter(plan.to())) {
      throw new Refused("plan.until-wrong");
    }
    if (note.length() > LONGEST) {
      throw new Refused("plan.note-long", LONGEST);
    }
    if (means == PlanMeans.COURSE && course.isBlank()) {
      throw new Refused("plan.course-needed");
    }
    if (means == PlanMeans.MENTOR && mentor.isBlank()) {
      throw new Refused("plan.mentor-needed");
    }
    if (means != PlanMeans.COURSE && means != PlanMeans.MENTOR && note.isBlank()) {
      throw new Refused("plan.note-needed");
    }
  }
}
