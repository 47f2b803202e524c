package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.platform.control.Job;

/**
 * Fires the timers of runs that nobody looks at, also those that ran out while the server was off.
 */
@ApplicationScoped
public class Timers implements Job {
  private static final Logger LOG = Logger.getLogger(Timers.class.getName());

  @Inject RunLog log;
  @Inject Runs runs;
  @Inject Clock clock;

  @Override
  public String name() {
    return "timers";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(3);
  }

  @Override
  public void run() {
    log.due(clock.instant(), 100).forEach(this::fire);
  }

  private void fire(long runId) {
    try {
      runs.fireTimer(runId);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, failure, () -> "The timer of run " + runId + " failed");
    }
  }
}
