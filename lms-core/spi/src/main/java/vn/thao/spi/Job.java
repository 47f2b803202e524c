package vn.thao.spi;

import java.time.Duration;

/**
 * Work that is done again and again, on one thread at a time; an exception is noted and the job
 * runs again when its time comes, so doing it twice must be like doing it once.
 */
public interface Job {

  /** Lower case, digits, hyphens; named {@code <plugin id>.jobs.<name>} in the bundle. */
  String name();

  /** Between the end of one run and the beginning of the next; 1 second to 1 day. */
  Duration pause();

  void run(Services services);
}
