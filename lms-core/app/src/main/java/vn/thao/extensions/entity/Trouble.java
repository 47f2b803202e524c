package vn.thao.extensions.entity;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An error of a plugin in one line, fit for an admin's page: kind, words, and the line of code. The
 * words of an error may repeat what somebody wrote (<code>For input string: "…"</code>); where
 * people's data are at hand only those are taken that speak of the code alone. The whole stands in
 * the server's log.
 */
public final class Trouble {

  private static final int LONGEST = 400;

  /** Errors whose words come from the compiler or the virtual machine, never from data. */
  private static final Set<Class<?>> OF_THE_CODE =
      Set.of(
          NoAnswer.class,
          NullPointerException.class,
          ClassCastException.class,
          ArithmeticException.class,
          IndexOutOfBoundsException.class,
          ArrayIndexOutOfBoundsException.class,
          StringIndexOutOfBoundsException.class);

  private static final Pattern NOT_OF_THE_PLUGIN =
      Pattern.compile(
          "(java|javax|jakarta|jdk|sun|com\\.sun|org\\.glassfish|org\\.eclipse|fish\\.payara"
              + "|vn\\.thao\\.(extensions|platform|spi))\\..*");

  private Trouble() {}

  public static String of(PluginPlace place, Throwable broken) {
    var cause = innermost(broken);
    var words = isTold(place, cause) ? firstLine(cause.getMessage()) : "";
    var line =
        cause.getClass().getSimpleName() + (words.isEmpty() ? "" : ": " + words) + code(cause);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  private static boolean isTold(PluginPlace place, Throwable cause) {
    return !place.isNearPeople()
        || cause instanceof LinkageError
        || OF_THE_CODE.contains(cause.getClass());
  }

  private static Throwable innermost(Throwable broken) {
    var cause = broken;
    for (int depth = 0; cause.getCause() != null && depth < 20; depth++) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String firstLine(String message) {
    return message == null ? "" : message.strip().lines().findFirst().orElse("");
  }

  private static String code(Throwable cause) {
    return Arrays.stream(cause.getStackTrace())
        .filter(frame -> !NOT_OF_THE_PLUGIN.matcher(frame.getClassName()).matches())
        .findFirst()
        .map(
            frame ->
                " ("
                    + frame.getClassName()
                    + "."
                    + frame.getMethodName()
                    + ":"
                    + frame.getLineNumber()
                    + ")")
        .orElse("");
  }
}
