package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Whether the work that the system does by itself gets done. */
final class WorkChecks {

  private WorkChecks() {}

  /** Work in the outbox that waits too long, or keeps failing. */
  @ApplicationScoped
  static class Backlog implements SelfCheck {

    private static final Duration LATE = Duration.ofMinutes(10);

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    @Override
    public Name name() {
      return Name.OUTBOX;
    }

    @Override
    @Transactional
    public Finding run() {
      var row =
          Sql.rows(
                  em,
                  "select count(*), sum(case when created_at < ?1 then 1 else 0 end)"
                      + " from platform_outbox where done_at is null",
                  clock.instant().minus(LATE))
              .get(0);
      long late = row[1] == null ? 0 : Sql.number(row[1]);
      return late == 0
          ? Finding.good("self-test.outbox.good", Sql.number(row[0]))
          : Finding.attention("self-test.outbox.late", late);
    }
  }

  /** Jobs whose last run failed. */
  @ApplicationScoped
  static class LastRuns implements SelfCheck {

    @Inject JobLog log;

    @Override
    public Name name() {
      return Name.JOBS;
    }

    @Override
    public Finding run() {
      var runs = log.runs();
      var failed =
          runs.entrySet().stream()
              .filter(run -> run.getValue().outcome().equals("failed"))
              .map(Map.Entry::getKey)
              .sorted()
              .toList();
      return failed.isEmpty()
          ? Finding.good("self-test.jobs.good", runs.size())
          : Finding.bad("self-test.jobs.failed", String.join(", ", failed));
    }
  }
}
