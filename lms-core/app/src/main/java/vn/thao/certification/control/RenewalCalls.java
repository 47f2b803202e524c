package vn.thao.certification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.certification.control.ProgrammeReading.Programme;
import vn.thao.certification.entity.Standing;
import vn.thao.certification.entity.StandingStatus;
import vn.thao.platform.control.Job;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Ids;

/**
 * Calls people back: when a certificate can be renewed, when it has ended, when the last chance has
 * passed. Each call goes out once for each end, however often the job runs.
 */
@ApplicationScoped
public class RenewalCalls implements Job {

  private static final Set<StandingStatus> CALLED =
      Set.of(StandingStatus.RENEWABLE, StandingStatus.GRACE, StandingStatus.EXPIRED);
  private static final int BATCH = 200;

  @Inject Writing writing;

  @Override
  public String name() {
    return "renewal-calls";
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    var due = writing.due();
    for (int i = 0; i < due.size(); i += BATCH) {
      writing.call(due.subList(i, Math.min(i + BATCH, due.size())));
    }
  }

  /** Somebody to call, and about what. */
  record Call(Programme programme, long person, Standing standing) {

    String mark() {
      return programme.id() + "/" + person + "/" + standing.status() + "/" + standing.until();
    }
  }

  /** The transactions of the job. */
  @ApplicationScoped
  public static class Writing {

    @PersistenceContext EntityManager em;
    @Inject Notices notices;
    @Inject Clock clock;

    @Transactional
    List<Call> due() {
      var reading = new ProgrammeReading(em, clock.instant());
      var programmes =
          reading.programmes().stream().collect(Collectors.toMap(Programme::id, each -> each));
      var called = called();
      var due = new ArrayList<Call>();
      var today = Time.today(clock);
      reading
          .all()
          .forEach(
              (key, facts) -> {
                var standing = facts.on(today);
                var call = new Call(programmes.get(key.programme()), key.person(), standing);
                if (CALLED.contains(standing.status()) && !called.contains(call.mark())) {
                  due.add(call);
                }
              });
      return due;
    }

    private Set<String> called() {
      var marks = new HashSet<String>();
      for (var row :
          Sql.rows(
              em,
              "select programme_id, person_id, standing, valid_until from certification_call")) {
        marks.add(
            Sql.number(row[0]) + "/" + Sql.number(row[1]) + "/" + row[2] + "/" + Sql.date(row[3]));
      }
      return marks;
    }

    @Transactional
    void call(List<Call> calls) {
      for (var call : calls) {
        var standing = call.standing();
        Sql.insert(
            em,
            "certification_call",
            "id, programme_id, person_id, standing, valid_until, called_at",
            Ids.next(),
            call.programme().id(),
            call.person(),
            standing.status().name(),
            standing.until(),
            clock.instant());
        notices.tell(
            call.person(),
            "certification.call." + standing.status(),
            List.of(call.programme().name(), standing.until(), standing.graceUntil()),
            "/certification/mine");
      }
    }
  }
}
