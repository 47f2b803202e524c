package vn.thao.learning.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.DatabaseReady;

/**
 * Fires the timers of runs that nobody looks at, also those that ran out while the server was off.
 */
@ApplicationScoped
public class Timers {

  private static final Logger LOG = Logger.getLogger(Timers.class.getName());

  @Resource ManagedScheduledExecutorService executor;
  @Inject RunLog log;
  @Inject Runs runs;
  @Inject Clock clock;
  @Inject CurrentUser user;
  @Inject RequestContextController requests;
  private ScheduledFuture<?> schedule;

  void start(@Observes @Priority(1000) DatabaseReady ready) {
    schedule = executor.scheduleWithFixedDelay(this::fire, 3, 3, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(false);
    }
  }

  private void fire() {
    requests.activate();
    try {
      user.become(Caller.system("timers"));
      log.due(clock.instant(), 100).forEach(this::fire);
    } catch (RuntimeException databaseAway) {
      LOG.log(Level.WARNING, "The timers could not be read; trying again", databaseAway);
    } finally {
      requests.deactivate();
    }
  }

  private void fire(long runId) {
    try {
      runs.fireTimer(runId);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, failure, () -> "The timer of run " + runId + " failed");
    }
  }
}
