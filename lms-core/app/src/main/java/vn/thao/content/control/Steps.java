package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.thao.content.entity.StepRow;
import vn.thao.content.entity.VersionStep;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;

/**
 * The steps taken with versions, and the one place that takes them: the status in {@code
 * content_version} is what the last step made of it, compared and set in one statement, so of two
 * people at once only the first gets through and the second hears of the first.
 */
@ApplicationScoped
class Steps {

  static final int SHOWN = 50;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Time.ZONE);

  static final String AUTHORS =
      Arrays.stream(VersionStep.values())
          .filter(VersionStep::isAuthors)
          .map(step -> "'" + step + "'")
          .collect(Collectors.joining(", "));

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject CurrentUser user;
  @Inject ReviewNotices notices;

  /**
   * Takes the step with a version that is still what the caller has seen.
   *
   * @param hash of the files that the caller has seen
   * @throws Conflict when somebody else was quicker
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void take(VersionStep step, long versionId, String hash, String note) {
    int taken =
        Sql.fill(
                em.createNativeQuery(
                    "update content_version set status = ?1 where id = ?2 and status = ?3 and hash"
                        + " = ?4"),
                step.after().name(),
                versionId,
                step.before().name(),
                hash)
            .executeUpdate();
    if (taken == 0) {
      refuse(versionId);
    }
    record(step, versionId, note);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void record(VersionStep step, long versionId, String note) {
    Sql.insert(
        em,
        "content_step",
        "id, version_id, step, recorded_at, person_id, actor, note",
        Ids.next(),
        versionId,
        step.name(),
        clock.instant(),
        user.caller().personId(),
        user.caller().label(),
        note == null || note.isBlank() ? null : note.substring(0, Math.min(2000, note.length())));
    notices.tell(step, versionId);
  }

  /** Says who has done what since. */
  void refuse(long versionId) {
    var last = of(versionId).stream().findFirst();
    var key = "draft.conflict." + last.map(row -> row.step().name()).orElse("SAVED");
    throw new Conflict(
        key,
        last.map(StepRow::who).orElse(""),
        TIME.format(last.map(StepRow::at).orElse(clock.instant())));
  }

  /** The newest first. */
  @Transactional
  @SuppressWarnings("unchecked")
  List<StepRow> of(long versionId) {
    List<Object[]> rows =
        Sql.fill(
                em.createNativeQuery(
                    "select s.step, s.recorded_at, s.person_id, p.full_name, s.actor, s.note"
                        + " from content_step s left join people_person p on p.id = s.person_id"
                        + " where s.version_id = ?1 order by s.id desc"),
                versionId)
            .setMaxResults(SHOWN)
            .getResultList();
    return rows.stream().map(row -> row(row, 0)).toList();
  }

  static StepRow row(Object[] row, int from) {
    if (row[from] == null) {
      return null;
    }
    Instant at = Sql.instant(row[from + 1]);
    var name = (String) row[from + 3];
    return new StepRow(
        VersionStep.valueOf((String) row[from]),
        at,
        row[from + 2] == null ? null : Sql.number(row[from + 2]),
        name == null ? (String) row[from + 4] : name,
        row[from + 5] == null ? "" : (String) row[from + 5],
        row[from + 2] == null);
  }

  /** Whether the person has written anything of the version. */
  @Transactional
  boolean isAuthor(long versionId, Long personId) {
    return personId != null
        && !Sql.rows(
                em,
                "select s.id, s.step from content_step s where s.version_id = ?1 and s.person_id"
                    + " = ?2 and s.step in ("
                    + AUTHORS
                    + ")",
                versionId,
                personId)
            .isEmpty();
  }

  /** Whether people have ever published the course, which then is theirs. */
  @Transactional
  boolean isPeoples(long courseId) {
    return !Sql.rows(
            em,
            "select s.id, s.step from content_step s join content_version v on v.id ="
                + " s.version_id where v.course_id = ?1 and s.person_id is not null and s.step ="
                + " 'PUBLISHED'",
            courseId)
        .isEmpty();
  }
}
