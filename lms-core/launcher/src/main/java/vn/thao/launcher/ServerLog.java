package vn.thao.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's log, and what it says about a start that failed. */
final class ServerLog {

  private static final Pattern CAUSE =
      Pattern.compile("^(?:Caused by: )?([\\w.$]+(?:Exception|Error))(?:: (.*))?$");
  private static final Pattern SEVERE = Pattern.compile("^\\S+ \\S+ SEVERE +\\S+: (.*)$");
  private static final int LONGEST_CAUSE = 400;

  private final Path file;
  private final long beginning;

  private ServerLog(Path file, long beginning) {
    this.file = file;
    this.beginning = beginning;
  }

  /** Where the log is; what stands in it already belongs to earlier starts. */
  static ServerLog from(Settings settings) throws IOException {
    Path file = file(settings);
    return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
  }

  /** The newest of the rotated files; .1, .2 are older. */
  private static Path file(Settings settings) {
    return settings.logs().resolve("server.0.log");
  }

  Path file() {
    return file;
  }

  /** Writes how the server shall log: to files of 10 MB, five of them, nothing on the terminal. */
  static Path configuration(Settings settings) throws IOException {
    String pattern = settings.logs().resolve("server.%g.log").toString().replace("\\", "\\\\");
    return Files.write(
        settings.work().resolve("logging.properties"),
        List.of(
            "handlers=java.util.logging.FileHandler",
            "java.util.logging.FileHandler.pattern=" + pattern,
            "java.util.logging.FileHandler.limit=10000000",
            "java.util.logging.FileHandler.count=5",
            "java.util.logging.FileHandler.append=true",
            "java.util.logging.FileHandler.encoding=UTF-8",
            "java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter",
            "java.util.logging.SimpleFormatter.format="
                + "%1$tF %1$tT.%1$tL %4$-7s %3$s: %5$s%6$s%n",
            // prints every root certificate of the server that has expired
            "javax.enterprise.system.security.ssl.level=SEVERE",
            ".level=INFO"));
  }

  List<String> lines() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    byte[] all = Files.readAllBytes(file);
    int from = beginning <= all.length ? (int) beginning : 0;
    return new String(all, from, all.length - from, StandardCharsets.UTF_8).lines().toList();
  }

  /**
   * Why the start failed, as far as the log tells: the innermost cause below the first severe entry
   * that has one, else the entry itself.
   */
  Optional<String> firstCause() throws IOException {
    String message = null;
    String innermost = null;
    boolean continued = false;
    for (String line : lines()) {
      Matcher severe = SEVERE.matcher(line);
      Matcher cause = CAUSE.matcher(line);
      if (severe.matches()) {
        if (innermost != null) {
          break;
        }
        message = message == null ? severe.group(1) : message;
      } else if (message != null && cause.matches()) {
        innermost =
            simpleName(cause.group(1)) + (cause.group(2) == null ? "" : ": " + cause.group(2));
        continued = true;
      } else if (continued && line.startsWith("  at ")) {
        // Weld says on the next line where
        innermost += " " + line.strip();
        continued = false;
      } else {
        continued = false;
      }
    }
    return Optional.ofNullable(innermost == null ? message : innermost).map(ServerLog::shortened);
  }

  private static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static String shortened(String text) {
    String oneLine = text.replaceAll("\\s+", " ").strip();
    return oneLine.length() <= LONGEST_CAUSE ? oneLine : oneLine.substring(0, LONGEST_CAUSE) + "…";
  }

  /** Those of the names that the log mentions, in the order given. */
  List<String> mentioned(List<String> names) throws IOException {
    String text = String.join("\n", lines());
    List<String> found = new ArrayList<>();
    for (String name : names) {
      if (text.contains(name)) {
        found.add(name);
      }
    }
    return found;
  }
}
