package vn.thao.reports.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * An agency with everything below it.
 *
 * @param persons in post on the day, each counted once, as in all that follows
 * @param able who attain the level
 * @param ableDue of these, who will not attain it any more 90 days later
 * @param certified by the programme; 0 when none was chosen
 * @param certifiedDue of these, whose certification ends within 90 days
 * @param members of a task force
 * @param exercised who took part in an exercise or rehearsal within a year before the day
 * @param exercisedOn the last such day, also longer ago; null when there was none
 */
public record ReadinessRow(
    String unitCode,
    LocalName name,
    int persons,
    int able,
    int ableDue,
    int certified,
    int certifiedDue,
    int members,
    int exercised,
    LocalDate exercisedOn) {

  /** Somebody is able or certified. */
  public boolean isReady() {
    return able + certified > 0;
  }
}
