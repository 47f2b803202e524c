package vn.thao.learning.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import vn.thao.learning.entity.AssignmentVersion;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;

/** That a rule has nominated somebody: once in a round, which the database sees to. */
final class AssignmentEntries {

  private AssignmentEntries() {}

  /**
   * Within the caller's transaction, which has locked the course.
   *
   * @param batch those who were nominated together
   */
  static void add(
      EntityManager em,
      AssignmentVersion version,
      AssignmentRounds.Entrant entrant,
      long batch,
      LocalDate today,
      Instant now) {
    long nomination = Ids.next();
    Sql.insert(
        em,
        "learning_assignment_entry",
        "id, rule_id, person_id, round, nomination_id, recorded_at",
        Ids.next(),
        version.rule(),
        entrant.person(),
        entrant.round(),
        nomination,
        now);
    NominationRows.insert(
        em,
        new NominationRows.Row(
            nomination,
            batch,
            entrant.person(),
            version.courseId(),
            entrant.due(),
            version.decision(),
            version.by(),
            today,
            null,
            version.rule()),
        now);
  }
}
