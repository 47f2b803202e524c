package vn.thao.spi;

import java.time.Instant;
import java.util.List;

/**
 * How a run begins.
 *
 * @param participants at least one
 * @param seed for everything that looks like chance; kept with the run
 * @param time the server's time
 */
public record Start(List<Participant> participants, long seed, Instant time) {

  public Start {
    participants = List.copyOf(participants);
  }
}
