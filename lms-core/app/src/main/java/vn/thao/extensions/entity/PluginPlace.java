package vn.thao.extensions.entity;

import java.time.Duration;

/** What a plugin was asked for when it failed; in words by the text {@code plugin.place.<name>}. */
public enum PluginPlace {
  START(Near.NOBODY),
  MIGRATE(Near.NOBODY),
  DECLARE(Near.NOBODY),
  CHECK(Near.NOBODY),
  BEGIN(Near.PEOPLE),
  ACCEPT(Near.PEOPLE),
  APPLY(Near.PEOPLE),
  DUE(Near.PEOPLE),
  GRADE(Near.PEOPLE),
  VIEW(Near.PEOPLE),
  FACELET(Near.PEOPLE),
  PAGE(Near.PEOPLE),
  ENDPOINT(Near.PEOPLE),
  JOB(Near.PEOPLE),
  CONDITION(Near.PEOPLE),
  EVIDENCE(Near.PEOPLE),
  REPORT(Near.PEOPLE),
  EXPORT(Near.PEOPLE),
  ERASE(Near.PEOPLE),
  MOVE(Near.PEOPLE);

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LONG = Duration.ofMinutes(10);

  private enum Near {
    NOBODY,
    PEOPLE
  }

  private final Near near;

  PluginPlace(Near near) {
    this.near = near;
  }

  /** Whether what people wrote is at hand there, so that an error may repeat it. */
  public boolean isNearPeople() {
    return near == Near.PEOPLE;
  }

  /**
   * Whether nobody waits for the outcome and the system would try for ever; then a plugin that
   * fails again and again is switched off.
   */
  public boolean isUnattended() {
    return this == START || this == JOB;
  }

  /** Whether the start of the server waits for it. */
  public boolean isAtStart() {
    return this == DECLARE || this == START;
  }

  /** Whether it may go through many rows, which takes its time. */
  public boolean isLong() {
    return this == JOB || this == MIGRATE || this == REPORT;
  }

  /** How long it may take before it counts as not answering. */
  public Duration patience() {
    return isLong() ? LONG : SOON;
  }

  /** Whether a plugin that is off answers all the same: for its tables, and for people's rights. */
  public boolean isAskedWhenOff() {
    return this == MIGRATE || this == DECLARE || this == EXPORT || this == ERASE || this == MOVE;
  }
}
