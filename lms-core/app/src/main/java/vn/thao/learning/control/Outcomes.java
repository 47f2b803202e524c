package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.competency.control.Ledger;
import vn.thao.competency.entity.Evidence;
import vn.thao.competency.entity.EvidenceSource;
import vn.thao.content.entity.CourseAims;
import vn.thao.learning.entity.ActivityCompleted;
import vn.thao.learning.entity.CourseCompleted;
import vn.thao.learning.entity.ResponsesGraded;
import vn.thao.learning.entity.Ruled;
import vn.thao.learning.entity.RunHead;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.JsonText;
import vn.thao.spi.Fact;

/** Turns the facts of a run into rows, within the transaction that stores the event. */
@ApplicationScoped
class Outcomes {

  @PersistenceContext EntityManager em;
  @Inject Event<ResponsesGraded> graded;
  @Inject Event<ActivityCompleted> activityDone;
  @Inject Event<CourseCompleted> completed;
  @Inject Ledger ledger;
  @Inject CurrentUser user;
  @Inject Texts texts;

  /**
   * @return true when the run is closed now
   */
  boolean record(RunHead head, vn.thao.spi.Event event, List<Fact> facts, List<Ruled> evidence) {
    var answers = ofKind(facts, Fact.Answered.class);
    if (!answers.isEmpty()) {
      graded.fire(
          new ResponsesGraded(
              head.id(),
              head.registrationId(),
              head.activityId(),
              head.personId(),
              event.position(),
              event.time(),
              answers));
    }
    recordRuled(head, evidence);
    if (ofKind(facts, Fact.Completed.class).isEmpty()) {
      return false;
    }
    result(head, event, facts);
    if (isCourseDone(head)) {
      completeCourse(head, event.time());
    }
    return true;
  }

  /** Once for each rule, run and competency. */
  private void recordRuled(RunHead head, List<Ruled> evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    user.asSystem(
        "learning",
        () -> {
          evidence.forEach(
              each ->
                  ledger.record(
                      head.personId(), each.evidence(), each.rule(), Long.toString(head.id())));
          return null;
        });
  }

  private static <T extends Fact> List<T> ofKind(List<Fact> facts, Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void result(RunHead head, vn.thao.spi.Event event, List<Fact> facts) {
    var score = ofKind(facts, Fact.Scored.class).stream().findFirst();
    var outcome =
        !ofKind(facts, Fact.Failed.class).isEmpty()
            ? "FAILED"
            : !ofKind(facts, Fact.Passed.class).isEmpty() ? "PASSED" : "COMPLETED";
    Sql.insert(
        em,
        "learning_result",
        "id, run_id, registration_id, activity_id, person_id, position, raw, max, outcome,"
            + " closed_at",
        Ids.next(),
        head.id(),
        head.registrationId(),
        head.activityId(),
        head.personId(),
        event.position(),
        score.map(Fact.Scored::raw).orElse(null),
        score.map(Fact.Scored::max).orElse(null),
        outcome,
        event.time());
    activityDone.fire(
        new ActivityCompleted(
            head.id(),
            head.registrationId(),
            head.activityId(),
            head.personId(),
            event.position(),
            outcome,
            score.map(Fact.Scored::raw).orElse(null),
            score.map(Fact.Scored::max).orElse(null),
            head.startedAt(),
            event.time()));
  }

  /** Every activity of the version has been completed or passed, and this hadn't been told yet. */
  private boolean isCourseDone(RunHead head) {
    Sql.rows(
        em,
        "select g.id, g.person_id from learning_registration g where g.id = ?1 for update",
        head.registrationId());
    var open =
        Sql.rows(
            em,
            "select a.id, a.code from content_activity a where a.version_id = ?1 and not exists"
                + " (select 1 from learning_result r where r.registration_id = ?2 and"
                + " r.activity_id = a.id and r.outcome <> 'FAILED')",
            head.versionId(),
            head.registrationId());
    var told =
        Sql.rows(
            em,
            "select c.id, c.person_id from learning_completion c where c.registration_id = ?1",
            head.registrationId());
    return open.isEmpty() && told.isEmpty();
  }

  private void completeCourse(RunHead head, Instant at) {
    Sql.insert(
        em,
        "learning_completion",
        "id, registration_id, person_id, version_id, completed_at",
        Ids.next(),
        head.registrationId(),
        head.personId(),
        head.versionId(),
        at);
    var row =
        Sql.rows(
                em,
                "select v.definition, v.title_vi, v.title_en from content_version v where v.id ="
                    + " ?1",
                head.versionId())
            .get(0);
    var course = JsonText.parse(Sql.text(row[0]));
    user.asSystem(
        "learning",
        () -> {
          writeEvidence(head, course, (String) row[1], (String) row[2], at);
          return null;
        });
    completed.fire(
        new CourseCompleted(head.registrationId(), head.personId(), head.versionId(), at));
  }

  /** A course that leads to no competency, such as an orientation, leaves no evidence. */
  private void writeEvidence(RunHead head, JsonObject course, String vi, String en, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, Time.ZONE);
    var aims = CourseAims.of(course);
    for (var outcome : aims.outcomes()) {
      ledger.record(
          head.personId(),
          new Evidence(
              outcome.competency(),
              outcome.level(),
              EvidenceSource.MEASUREMENT,
              day,
              aims.until(day),
              texts.get(Texts.VIETNAMESE, "evidence.course", vi),
              texts.get(Texts.ENGLISH, "evidence.course", en),
              at),
          CourseCompleted.EVIDENCE_RULE,
          Long.toString(head.registrationId()));
    }
  }
}
