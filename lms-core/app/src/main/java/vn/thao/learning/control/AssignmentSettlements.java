package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.thao.learning.control.AssignmentReading.Case;
import vn.thao.learning.entity.AssignmentProblem;
import vn.thao.learning.entity.AssignmentVersion;
import vn.thao.platform.control.Conditions;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** What officers decide where a rule and a person do not go together smoothly. */
@ApplicationScoped
public class AssignmentSettlements {

  private static final int LONGEST = 300;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Conditions conditions;
  @Inject Notices notices;
  @Inject Clock clock;

  /**
   * Settles one problem of one person, for good in this round of the rule.
   *
   * @param kept leaves all as it is; else the nomination is withdrawn (left), gets the rule's due
   *     date (other due date), or is made (too late)
   * @param due of a nomination that is made; not needed otherwise
   */
  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public void settle(
      String code,
      long person,
      AssignmentProblem problem,
      boolean kept,
      String reason,
      LocalDate due) {
    if (reason.isBlank() || reason.length() > LONGEST) {
      throw new Refused("assignment-rule.reason-needed", LONGEST);
    }
    lock(code);
    var today = Time.today(clock);
    var reading =
        new AssignmentReading(
            (sql, values) -> Sql.rows(em, sql, values),
            user.scope(Permission.NOMINATE),
            today,
            clock.instant());
    var version = inForce(reading, code, today);
    var found = found(reading, version, person);
    if (found.facts().problem(found.wanted(), today) != problem) {
      throw new Conflict("assignment-rule.settled-already");
    }
    try {
      write(version, found, problem, kept, reason);
      if (!kept) {
        act(version, found, problem, due);
      }
    } catch (PersistenceException nominatedMeanwhile) {
      throw new Conflict("assignment-rule.settled-already");
    }
  }

  private static AssignmentVersion inForce(
      AssignmentReading reading, String code, LocalDate today) {
    return reading.versions().keySet().stream()
        .filter(each -> each.code().equals(code) && each.isInForceOn(today))
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private Case found(AssignmentReading reading, AssignmentVersion version, long person) {
    reading.read(conditions, List.of(version));
    return reading.cases(version).stream()
        .filter(each -> each.person().id() == person)
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  /** The rule first, so that of two officers the second finds what the first has done. */
  private void lock(String code) {
    AssignmentRows.lock(em, code);
    Sql.rows(
        em,
        "select c.id, c.code from content_course c where c.id in (select v.course_id from"
            + " learning_assignment_version v join learning_assignment_rule r on r.id = v.rule_id"
            + " where r.code = ?1) order by c.id for update",
        code);
  }

  private void write(
      AssignmentVersion version,
      Case found,
      AssignmentProblem problem,
      boolean kept,
      String reason) {
    Sql.insert(
        em,
        "learning_assignment_settlement",
        "id, rule_id, person_id, round, kind, kept, reason, recorded_at, recorded_by",
        Ids.next(),
        version.rule(),
        found.person().id(),
        found.facts().round(),
        problem.name(),
        kept ? 1 : 0,
        reason,
        clock.instant(),
        user.personId());
  }

  private void act(
      AssignmentVersion version, Case found, AssignmentProblem problem, LocalDate due) {
    var today = Time.today(clock);
    switch (problem) {
      case LEFT ->
          NominationRows.end(em, standing(found.facts().nomination()), today, clock.instant());
      case OTHER_DUE -> {
        notPast(found.wanted(), today);
        var row = standing(found.facts().nomination());
        NominationRows.end(em, row, today, clock.instant());
        NominationRows.insert(em, row.due(found.wanted(), today, user.personId()), clock.instant());
        tell(version, found, "nominations.notice-moved", found.wanted());
      }
      case TOO_LATE -> {
        notPast(due, today);
        AssignmentEntries.add(
            em,
            version,
            new AssignmentRounds.Entrant(found.person().id(), found.facts().round(), due),
            Ids.next(),
            today,
            clock.instant());
        tell(version, found, "nominations.notice", due);
      }
      default -> throw new Refused("assignment-rule.only-note");
    }
  }

  private static void notPast(LocalDate due, LocalDate today) {
    if (due == null || due.isBefore(today)) {
      throw new Refused("nominations.due-past");
    }
  }

  private NominationRows.Row standing(long nomination) {
    var row = NominationRows.standing(em, nomination);
    if (row == null) {
      throw new Conflict("assignment-rule.settled-already");
    }
    return row;
  }

  private void tell(AssignmentVersion version, Case found, String key, LocalDate due) {
    var title =
        Sql.rows(
                em,
                "select v.title_vi, v.title_en from content_version v where v.course_id = ?1"
                    + " order by case when v.status = 'PUBLISHED' then 0 else 1 end, v.number desc",
                version.courseId())
            .get(0);
    notices.tell(
        found.person().id(),
        key,
        List.of(new LocalName((String) title[0], (String) title[1]), due),
        "/learning/course?code=" + version.course());
  }
}
