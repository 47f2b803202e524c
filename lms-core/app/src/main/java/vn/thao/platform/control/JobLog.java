package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The last run of each job. Kept in memory, and in a row per job so that it outlives a restart;
 * written when the outcome changes and otherwise once a minute, since some jobs run every two
 * seconds.
 */
@ApplicationScoped
class JobLog {

  private static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);
  private static final int LONGEST = 500;

  /** One run that ended. */
  record Ended(Instant startedAt, Instant endedAt, String outcome, String error) {}

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  private final Map<String, Ended> latest = new ConcurrentHashMap<>();
  private final Map<String, Instant> written = new ConcurrentHashMap<>();

  /**
   * @param failure null when the run went well
   */
  @Transactional
  public void ended(String job, Instant startedAt, Throwable failure) {
    var now = clock.instant();
    var error = failure == null ? null : firstLine(failure);
    var run = new Ended(startedAt, now, failure == null ? "done" : "failed", error);
    var before = latest.put(job, run);
    if (before == null
        || !before.outcome().equals(run.outcome())
        || !Objects.equals(before.error(), run.error())
        || written.get(job).plus(BETWEEN_WRITES).isBefore(now)) {
      write(job, run);
      written.put(job, now);
    }
  }

  private void write(String job, Ended run) {
    int known =
        Sql.fill(
                em.createNativeQuery(
                    "update platform_job set started_at = ?1, ended_at = ?2, outcome = ?3,"
                        + " error = ?4 where name = ?5"),
                run.startedAt(),
                run.endedAt(),
                run.outcome(),
                run.error(),
                job)
            .executeUpdate();
    if (known == 0) {
      Sql.insert(
          em,
          "platform_job",
          "name, started_at, ended_at, outcome, error",
          job,
          run.startedAt(),
          run.endedAt(),
          run.outcome(),
          run.error());
    }
  }

  /** The last run of each job that ever ran, by its name. */
  @Transactional
  public Map<String, Ended> runs() {
    Map<String, Ended> runs = new HashMap<>();
    List<Object[]> rows =
        Sql.rows(em, "select name, started_at, ended_at, outcome, error from platform_job");
    for (var row : rows) {
      runs.put(
          (String) row[0],
          new Ended(Sql.instant(row[1]), Sql.instant(row[2]), (String) row[3], (String) row[4]));
    }
    runs.putAll(latest);
    return runs;
  }

  static String firstLine(Throwable failure) {
    var message = failure.getMessage();
    var line =
        message == null || message.isBlank()
            ? failure.getClass().getSimpleName()
            : message.strip().lines().findFirst().orElse("");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
