package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import vn.thao.platform.entity.RetentionRule;

/**
 * Each night, after two o'clock, what is kept no longer goes; kind by kind. The first run is at
 * once.
 */
@ApplicationScoped
class RetentionJob implements Job {

  private static final int HOUR = 2;

  @Inject Retention retention;
  @Inject Clock clock;

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(15);
  }

  @Override
  public void run() {
    var now = clock.instant().atZone(Time.ZONE);
    var last = retention.lastRun();
    boolean due =
        last == null
            || now.getHour() >= HOUR
                && !last.atZone(Time.ZONE).toLocalDate().equals(now.toLocalDate());
    if (due) {
      for (RetentionRule rule : PersonalTables.retention()) {
        retention.run(rule);
      }
    }
  }
}
