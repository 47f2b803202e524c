package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** The server's clock, in whole microseconds because that is what every database keeps. */
@ApplicationScoped
public class Time {

  /** A date in this system is a day here. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Produces
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
  }

  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
