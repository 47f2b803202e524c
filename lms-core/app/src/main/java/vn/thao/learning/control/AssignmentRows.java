package vn.thao.learning.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import vn.thao.learning.entity.AssignmentVersion;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;

/** The rows of the versions of rules: drafts are changed, what is in force is only ended. */
final class AssignmentRows {

  private AssignmentRows() {}

  /** Two officers, or an officer and the job, work on a rule one after the other. */
  static void lock(EntityManager em, String code) {
    var found =
        Sql.rows(
            em,
            "select r.id, r.code from learning_assignment_rule r where r.code = ?1 for update",
            code);
    if (found.isEmpty()) {
      throw new NotFound("failure.not-found");
    }
  }

  /** The id of the new row. */
  static long insert(EntityManager em, AssignmentVersion version, Instant now) {
    long id = Ids.next();
    Sql.insert(
        em,
        "learning_assignment_version",
        "id, rule_id, name_vi, name_en, course_id, unit_id, tree, due_kind, due_on, due_days,"
            + " decision, valid_from, valid_to, draft_key, edition, recorded_at, recorded_by",
        id,
        version.rule(),
        version.name().vi(),
        version.name().en(),
        version.courseId(),
        version.unitId(),
        version.condition().json().toString(),
        version.due().kind().name(),
        version.due().on(),
        version.due().days(),
        version.decision(),
        version.from(),
        version.to(),
        version.draft() ? version.rule() : null,
        version.edition(),
        now,
        version.by());
    return id;
  }

  /** It no longer stands as it did. */
  static void retract(EntityManager em, AssignmentVersion version, Instant now) {
    Sql.fill(
            em.createNativeQuery(
                "update learning_assignment_version set retracted_at = ?1, draft_key = null"
                    + " where id = ?2 and retracted_at is null"),
            now,
            version.id())
        .executeUpdate();
  }

  /**
   * What the draft says from now on; the former content of a draft is not kept.
   *
   * @return false when another was quicker
   */
  static boolean change(EntityManager em, AssignmentVersion draft, Instant now) {
    return Sql.fill(
                em.createNativeQuery(
                    "update learning_assignment_version set name_vi = ?1, name_en = ?2, course_id = ?3,"
                        + " unit_id = ?4, tree = ?5, due_kind = ?6, due_on = ?7, due_days = ?8,"
                        + " decision = ?9, valid_from = ?10, valid_to = ?11, edition = ?12,"
                        + " recorded_at = ?13, recorded_by = ?14 where id = ?15"
                        + " and draft_key is not null and edition = ?16"),
                draft.name().vi(),
                draft.name().en(),
                draft.courseId(),
                draft.unitId(),
                draft.condition().json().toString(),
                draft.due().kind().name(),
                draft.due().on(),
                draft.due().days(),
                draft.decision(),
                draft.from(),
                draft.to(),
                draft.edition(),
                now,
                draft.by(),
                draft.id(),
                draft.edition() - 1)
            .executeUpdate()
        > 0;
  }
}
