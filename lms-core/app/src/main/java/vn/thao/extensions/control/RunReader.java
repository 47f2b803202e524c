package vn.thao.extensions.control;

import java.time.Instant;
import java.util.function.Consumer;
import vn.thao.spi.Runs.Ended;

/** Reads runs; a bean of the component that keeps them. */
public interface RunReader {

  /** Runs of a type that ended from one instant up to but not including another, by their end. */
  void ended(String activityType, Instant from, Instant until, Consumer<Ended> sink);
}
