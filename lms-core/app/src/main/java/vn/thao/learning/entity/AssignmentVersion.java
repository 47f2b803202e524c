package vn.thao.learning.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.Condition;
import vn.thao.platform.entity.LocalName;

/**
 * What a rule says (quy tắc giao học): who has to complete which course until when. It begins as a
 * draft, of which a rule has one at most and which its officers change as they like. When it is put
 * into force it becomes a fact: from then on it is only ended, by a row that says so, or followed
 * by another version.
 *
 * @param unit code; the rule concerns those who work in it or below
 * @param path of the unit
 * @param edition grows with each change of a draft
 * @param by who laid it down; null: came with the demonstration
 */
public record AssignmentVersion(
    long id,
    long rule,
    String code,
    LocalName name,
    long courseId,
    String course,
    long unitId,
    String unit,
    String path,
    Condition condition,
    AssignmentDue due,
    String decision,
    LocalDate from,
    LocalDate to,
    boolean draft,
    int edition,
    Long by) {

  public boolean isInForceOn(LocalDate day) {
    return !draft && !from.isAfter(day) && (to == null || !to.isBefore(day));
  }

  /** Ended before the day, or never begun. */
  public boolean isOverBy(LocalDate day) {
    return to != null && to.isBefore(day);
  }

  /** Whether the rule concerns those who work in the unit at this path. */
  public boolean reaches(String where) {
    return where.startsWith(path);
  }

  /** The same until another day. */
  public AssignmentVersion until(LocalDate last) {
    return new AssignmentVersion(
        id, rule, code, name, courseId, course, unitId, unit, path, condition, due, decision, from,
        last, draft, edition, by);
  }

  /** The same in force, as this officer lays it down. */
  public AssignmentVersion laidDown(long officer) {
    return new AssignmentVersion(
        id, rule, code, name, courseId, course, unitId, unit, path, condition, due, decision, from,
        to, false, edition, officer);
  }

  /** The same as a draft with another condition. */
  public AssignmentVersion with(Condition other) {
    return new AssignmentVersion(
        id, rule, code, name, courseId, course, unitId, unit, path, other, due, decision, from, to,
        true, edition, by);
  }

  /** A draft of the same, from another day on and without an end. */
  public AssignmentVersion drafted(LocalDate first, long officer) {
    return new AssignmentVersion(
        id, rule, code, name, courseId, course, unitId, unit, path, condition, due, decision, first,
        null, true, 1, officer);
  }

  /** The draft as this officer has changed it. */
  public AssignmentVersion edited(long officer) {
    return new AssignmentVersion(
        id,
        rule,
        code,
        name,
        courseId,
        course,
        unitId,
        unit,
        path,
        condition,
        due,
        decision,
        from,
        to,
        true,
        edition + 1,
        officer);
  }
}
