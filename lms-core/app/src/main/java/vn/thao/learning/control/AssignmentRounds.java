package vn.thao.learning.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thao.learning.entity.AssignmentVerdict;
import vn.thao.learning.entity.AssignmentVersion;
import vn.thao.platform.control.Conditions;
import vn.thao.platform.control.Job;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.OutboxHandler;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Scope;

/**
 * Nominates whom the rules in force have come to concern: those of a rule as soon as it is put into
 * force, and each hour all who have entered since. However often it runs and wherever it is cut
 * off, a rule nominates and tells a person once in a round.
 */
@ApplicationScoped
public class AssignmentRounds implements Job, OutboxHandler {

  static final String KIND = "learning.assignment-rule";
  static final String CODE = "code";
  private static final int BATCH = 200;

  @Inject Writing writing;

  @Override
  public String name() {
    return "assignment-rules";
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    work(null);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(String reference, JsonObject payload) {
    work(payload.getString(CODE));
  }

  private void work(String code) {
    for (var entering : writing.entering(code)) {
      var all = entering.people();
      for (int i = 0; i < all.size(); i += BATCH) {
        writing.nominate(entering.version(), all.subList(i, Math.min(i + BATCH, all.size())));
      }
    }
  }

  /** Somebody whom a rule concerns from now on. */
  record Entrant(long person, int round, LocalDate due) {}

  /** Those of one rule. */
  record Entering(AssignmentVersion version, List<Entrant> people) {}

  /** The transactions of the job. */
  @ApplicationScoped
  public static class Writing {

    @PersistenceContext EntityManager em;
    @Inject Conditions conditions;
    @Inject Notices notices;
    @Inject Clock clock;

    /**
     * @param code of the only rule that matters; null: all
     */
    @Transactional
    List<Entering> entering(String code) {
      var today = Time.today(clock);
      var reading =
          new AssignmentReading(
              (sql, values) -> Sql.rows(em, sql, values), Scope.EVERYTHING, today, clock.instant());
      var versions =
          reading.versions().keySet().stream()
              .filter(each -> each.isInForceOn(today))
              .filter(each -> code == null || code.equals(each.code()))
              .toList();
      if (versions.isEmpty()) {
        return List.of();
      }
      reading.read(conditions, versions);
      return versions.stream().map(version -> entering(reading, version, today)).toList();
    }

    private static Entering entering(
        AssignmentReading reading, AssignmentVersion version, LocalDate today) {
      var people = new ArrayList<Entrant>();
      for (var each : reading.cases(version)) {
        if (each.facts().verdict(each.wanted(), today) == AssignmentVerdict.ENTERS) {
          people.add(new Entrant(each.person().id(), each.facts().round(), each.wanted()));
        }
      }
      return new Entering(version, people);
    }

    /**
     * Nominates those of them whom nobody has nominated meanwhile. The course's row is locked, as
     * when an officer nominates, so that one waits for the other.
     */
    @Transactional
    void nominate(AssignmentVersion version, List<Entrant> people) {
      Sql.rows(
          em,
          "select c.id, c.code from content_course c where c.id = ?1 for update",
          version.courseId());
      var title = title(version);
      if (title == null || !stands(version)) {
        return;
      }
      var taken = taken(version);
      long batch = Ids.next();
      for (var each : people) {
        if (!taken.contains(each.person() + "/0")
            && !taken.contains(each.person() + "/" + each.round())) {
          AssignmentEntries.add(em, version, each, batch, Time.today(clock), clock.instant());
          notices.tell(
              each.person(),
              "nominations.notice",
              List.of(title, each.due()),
              "/learning/course?code=" + version.course());
        }
      }
    }

    private boolean stands(AssignmentVersion version) {
      return Sql.count(
              em,
              "from learning_assignment_version v where v.id = ?1 and v.retracted_at is null",
              version.id())
          > 0;
    }

    /** Of the version that is published; null when there is none to nominate to. */
    private LocalName title(AssignmentVersion version) {
      return Sql.rows(
              em,
              "select v.title_vi, v.title_en from content_version v where v.course_id = ?1"
                  + " and v.status = 'PUBLISHED'",
              version.courseId())
          .stream()
          .map(row -> new LocalName((String) row[0], (String) row[1]))
          .findFirst()
          .orElse(null);
    }

    /** Who is nominated to the course (round 0), or was by the rule in a round. */
    private Set<String> taken(AssignmentVersion version) {
      var taken = new HashSet<String>();
      for (var row :
          Sql.rows(
              em,
              "select n.person_id, 0 from learning_nomination n where n.course_id = ?1"
                  + " and n.open_key is not null union all select e.person_id, e.round from"
                  + " learning_assignment_entry e where e.rule_id = ?2",
              version.courseId(),
              version.rule())) {
        taken.add(number(row[0]) + "/" + number(row[1]));
      }
      return taken;
    }
  }
}
