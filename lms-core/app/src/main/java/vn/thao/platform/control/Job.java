package vn.thao.platform.control;

import java.time.Duration;

/**
 * Work that the system does by itself, again and again: a bean that {@link Jobs} finds. It runs on
 * one thread at a time, as the system, outside any transaction; an exception is logged and the job
 * runs again when its time comes, so doing it twice must be like doing it once.
 */
public interface Job {

  /** Names it for the log and for the admin's page: {@code outbox}, {@code timers}. */
  String name();

  /** The pause between the end of one run and the beginning of the next. */
  Duration pause();

  void run();
}
