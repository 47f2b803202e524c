package vn.thao.platform.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.JobRow;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;

/**
 * Runs every {@link Job} there is, those of every {@link JobSource} too, from the moment the data
 * are ready until the server stops, and at once when an admin asks; never the same job twice at a
 * time.
 */
@ApplicationScoped
public class Jobs {
  private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

  /** Whether this thread is at a job. */
  private static final ThreadLocal<Boolean> AT_WORK = ThreadLocal.withInitial(() -> false);

  @Resource ManagedScheduledExecutorService clockwork;
  @Inject Workers workers;
  @Inject @Any Instance<Job> beans;
  @Inject @Any Instance<JobSource> sources;
  @Inject CurrentUser user;
  @Inject Instance<RequestContextController> requests;
  @Inject JobLog log;
  @Inject Audit audit;
  @Inject Clock clock;

  private volatile List<Job> jobs = List.of();
  private final Map<String, ScheduledFuture<?>> schedules = new ConcurrentHashMap<>();
  private final Map<String, Instant> running = new ConcurrentHashMap<>();

  void start(@Observes @Priority(1000) DatabaseReady ready) {
    jobs =
        Stream.concat(beans.stream(), sources.stream().flatMap(source -> source.jobs().stream()))
            .toList();
    for (var job : jobs) {
      long pause = job.pause().toMillis();
      schedules.put(
          job.name(),
          clockwork.scheduleWithFixedDelay(() -> begin(job), pause, pause, TimeUnit.MILLISECONDS));
    }
  }

  @PreDestroy
  void stop() {
    schedules.values().forEach(schedule -> schedule.cancel(false));
  }

  /** Every job, by its name. */
  @Requires(Permission.ADMINISTER)
  public List<JobRow> list() {
    var ended = log.runs();
    var rows = new ArrayList<JobRow>();
    for (var job : jobs) {
      rows.add(row(job.name(), ended.get(job.name())));
    }
    rows.sort(Comparator.comparing(JobRow::name));
    return rows;
  }

  private JobRow row(String name, JobLog.Ended ended) {
    var since = running.get(name);
    var last = ended == null ? new JobLog.Ended(null, null, "", null) : ended;
    return new JobRow(
        name,
        since != null,
        since == null ? last.startedAt() : since,
        last.endedAt(),
        last.outcome(),
        last.error(),
        since == null ? next(name) : null);
  }

  private Instant next(String name) {
    var schedule = schedules.get(name);
    return schedule == null
        ? null
        : clock.instant().plusMillis(Math.max(0, schedule.getDelay(TimeUnit.MILLISECONDS)));
  }

  /**
   * Lets the job run beside its schedule, without waiting for its end. One that is running is left
   * to it.
   *
   * @throws NotFound when there is no such job
   */
  @Requires(Permission.ADMINISTER)
  public void runNow(String name) {
    var job =
        jobs.stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
    audit.record("Jobs.runNow", name, "done", "");
    begin(job);
  }

  /** Whether the caller is a job, behind whose thread other work may wait. */
  public static boolean isAtWork() {
    return AT_WORK.get();
  }

  /**
   * By the workers, who are many and have nothing in common: the server has a single thread for all
   * that is scheduled, and one invocation for all turns of a job.
   */
  private void begin(Job job) {
    try {
      workers.submit(Executors.callable(() -> run(job)));
    } catch (RejectedExecutionException allBusy) {
      LOG.log(Level.WARNING, allBusy, () -> "Nobody is free for the job " + job.name());
    }
  }

  private void run(Job job) {
    var started = clock.instant();
    if (running.putIfAbsent(job.name(), started) != null) {
      return;
    }
    var request = requests.get();
    request.activate();
    AT_WORK.set(true);
    try {
      user.become(Caller.system(job.name()));
      log.ended(job.name(), started, outcome(job));
    } catch (RuntimeException unwritten) {
      LOG.log(Level.WARNING, unwritten, () -> "The run of job " + job.name() + " was not noted");
    } finally {
      AT_WORK.remove();
      running.remove(job.name());
      request.deactivate();
      requests.destroy(request);
    }
  }

  /** Null when it went well. */
  private static RuntimeException outcome(Job job) {
    try {
      job.run();
      return null;
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, failure, () -> "The job " + job.name() + " failed; it will run again");
      return failure;
    }
  }
}
