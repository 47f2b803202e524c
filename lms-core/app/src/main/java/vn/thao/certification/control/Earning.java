package vn.thao.certification.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thao.certification.control.ProgrammeReading.Key;
import vn.thao.certification.control.ProgrammeReading.Programme;
import vn.thao.certification.entity.RuleRow;
import vn.thao.certification.entity.StandingFacts;
import vn.thao.learning.entity.CourseCompleted;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Ids;

/**
 * Writes down what a completed course earns in the programmes that ask for it, within the
 * transaction of the completion. What was earned is a fact: a later rule changes nothing about it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Earning {

  private static final String UNSETTLED =
      "select k.person_id, k.completed_at, g.course_id, g.id as registration"
          + " from learning_completion k join learning_registration g on g.id = k.registration_id"
          + " where g.course_id in (?1, ?2) and not exists (select 1 from certification_period d"
          + " where d.programme_id = ?3 and d.registration_id = g.id)"
          + " order by k.completed_at, k.id";

  @PersistenceContext EntityManager em;
  @Inject Notices notices;
  @Inject Clock clock;

  void earn(@Observes CourseCompleted done) {
    var course =
        number(
            Sql.rows(
                    em,
                    "select v.course_id, v.id from content_version v where v.id = ?1",
                    done.versionId())
                .get(0)[0]);
    var day = LocalDate.ofInstant(done.at(), Time.ZONE);
    var reading = new ProgrammeReading(em, clock.instant());
    var asking = reading.programmes().stream().filter(each -> asksFor(each, course, day)).toList();
    if (asking.isEmpty()) {
      return;
    }
    var facts = reading.ofPerson(done.personId());
    for (var programme : asking) {
      var own = facts.getOrDefault(new Key(programme.id(), done.personId()), StandingFacts.none());
      var rule = programme.ruleOn(day).orElseThrow();
      if (write(own, rule, new Done(done.personId(), day, course, done.registrationId()))) {
        notices.tell(
            done.personId(),
            "certification.earned",
            List.of(programme.name()),
            "/certification/mine");
      }
    }
  }

  private static boolean asksFor(Programme programme, long course, LocalDate day) {
    return programme
        .ruleOn(day)
        .filter(rule -> rule.first().id() == course || rule.renewal().id() == course)
        .isPresent();
  }

  private record Done(long person, LocalDate day, long course, long registration) {}

  /** Adds to the facts what it writes, so that the next completion counts on it. */
  private boolean write(StandingFacts facts, RuleRow rule, Done done) {
    boolean renewal = rule.renewal().id() == done.course();
    var earned = facts.earn(done.day(), rule.first().id() == done.course(), renewal, rule.rule());
    earned.ifPresent(
        period -> {
          var renewed = !facts.periods().isEmpty() && renewal;
          facts.periods().add(period);
          Sql.insert(
              em,
              "certification_period",
              "id, programme_id, rule_id, person_id, registration_id, renewal, earned_on,"
                  + " valid_until, recorded_at",
              Ids.next(),
              rule.programmeId(),
              rule.id(),
              done.person(),
              done.registration(),
              renewed ? 1 : 0,
              period.earnedOn(),
              period.until(),
              clock.instant());
        });
    return earned.isPresent();
  }

  /**
   * Counts what was completed while the rule is in force and has earned nothing yet.
   *
   * @return how many certificates came of it
   */
  int settle(String code, long ruleId) {
    var reading = new ProgrammeReading(em, clock.instant());
    var programme = reading.programme(code).orElseThrow();
    var rule = programme.rule(ruleId);
    Map<Key, StandingFacts> facts = reading.ofProgramme(programme.id());
    int earned = 0;
    for (var row :
        Sql.rows(em, UNSETTLED, rule.first().id(), rule.renewal().id(), programme.id())) {
      var day = LocalDate.ofInstant(Sql.instant(row[1]), Time.ZONE);
      var person = number(row[0]);
      if (programme.ruleOn(day).filter(rule::equals).isPresent()) {
        var own =
            facts.computeIfAbsent(new Key(programme.id(), person), key -> StandingFacts.none());
        earned += write(own, rule, new Done(person, day, number(row[2]), number(row[3]))) ? 1 : 0;
      }
    }
    return earned;
  }
}
