package vn.thao.plugin.handbook;

import java.time.Duration;
import vn.thao.spi.Job;
import vn.thao.spi.Services;

/**
 * Closes cases that nobody has touched for thirty days, and forgets closed ones when the time for
 * which they are kept is over.
 */
final class TidyJob implements Job {

  static final Duration IDLE = Duration.ofDays(30);

  @Override
  public String name() {
    return "tidy";
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(6);
  }

  @Override
  public void run(Services services) {
    var incidents = new Incidents(services);
    var now = services.clock().instant();
    incidents.closeIdle(IDLE, now);
    incidents.forget(Days.monthsBefore(now, Options.keepMonths(services)));
  }
}
