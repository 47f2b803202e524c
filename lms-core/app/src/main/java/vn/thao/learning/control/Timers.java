package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.extensions.control.Extensions;
import vn.thao.platform.control.Job;

/**
 * Fires the timers of runs that nobody looks at, also those that ran out while the server was off.
 */
@ApplicationScoped
public class Timers implements Job {
  private static final Logger LOG = Logger.getLogger(Timers.class.getName());

  private static final int BATCH = 100;
  private static final int MOST_RESTING = 500;
  private static final Duration REST = Duration.ofMinutes(1);

  @Inject Extensions extensions;
  @Inject RunLog log;
  @Inject Runs runs;
  @Inject Clock clock;

  /** Runs whose timer failed, and until when they are left alone: others shall have their turn. */
  private final Map<Long, Instant> resting = new ConcurrentHashMap<>();

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
    var now = clock.instant();
    resting.values().removeIf(until -> until.isBefore(now));
    log.due(now, extensions.idleTypes(), resting.keySet(), BATCH).forEach(this::fire);
  }

  private void fire(long runId) {
    try {
      runs.fireTimer(runId);
    } catch (RuntimeException failure) {
      if (resting.size() < MOST_RESTING) {
        resting.put(runId, clock.instant().plus(REST));
      }
      LOG.log(Level.WARNING, failure, () -> "The timer of run " + runId + " failed");
    }
  }
}
