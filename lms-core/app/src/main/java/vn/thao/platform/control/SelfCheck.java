package vn.thao.platform.control;

import java.util.List;

/**
 * One thing that the self-test tries: a bean that {@link SelfTest} finds, in the component whose
 * matter it is. It changes nothing for good and ends within half a minute; an exception is a
 * finding too.
 */
public interface SelfCheck {

  /** Names it for texts: {@code self-test.name.database}. Also its place in the list. */
  Name name();

  Finding run() throws Exception;

  /** In the order in which they are shown. */
  enum Name {
    DATABASE,
    CLOCK,
    DATA_FOLDER,
    ADDRESS,
    MAIL,
    OUTBOX,
    JOBS,
    PLUGINS,
    PDF,
    RECORDS
  }

  /** How it came out. */
  enum Outcome {
    GOOD,
    /** Works, but somebody should look. */
    ATTENTION,
    BAD,
    /** There was nothing to try. */
    SKIPPED
  }

  /**
   * What was found.
   *
   * @param key of the text that says it, and what to do where it is not good
   * @param arguments of the text
   */
  record Finding(Outcome outcome, String key, List<Object> arguments) {

    public static Finding good(String key, Object... arguments) {
      return new Finding(Outcome.GOOD, key, List.of(arguments));
    }

    public static Finding attention(String key, Object... arguments) {
      return new Finding(Outcome.ATTENTION, key, List.of(arguments));
    }

    public static Finding bad(String key, Object... arguments) {
      return new Finding(Outcome.BAD, key, List.of(arguments));
    }

    public static Finding skipped(String key) {
      return new Finding(Outcome.SKIPPED, key, List.of());
    }
  }
}
