package vn.thao.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * When the application doesn't come up: tries again without a suspect. A server that failed once
 * can't be trusted with a second deployment, so each try is a child process with the same Java
 * options; the one that comes up stays, and this process only waits for its end.
 *
 * <p>First whom the log names, one after another; then each of the others alone, the newest first;
 * then without all that are not ours.
 */
final class Retry {

  /** Set for a child only: the jars to leave out, and why. */
  static final String WITHOUT = "THAO_RETRY_WITHOUT";

  static final String CAUSE = "THAO_RETRY_CAUSE";

  private final Settings settings;
  private final Console console;
  private final List<Plugin> suspects;
  private Process child;

  Retry(Settings settings, Console console, List<Plugin> plugins) {
    this.settings = settings;
    this.console = console;
    this.suspects =
        plugins.stream()
            .filter(plugin -> !plugin.firstParty())
            .sorted(Comparator.comparing(Retry::changed).reversed())
            .toList();
  }

  private static FileTime changed(Plugin plugin) {
    try {
      return Files.getLastModifiedTime(plugin.file());
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }

  /**
   * Answers the exit code of the child that came up, or {@link Launch#DID_NOT_START} when none did.
   */
  int run(ServerLog failed, String cause) throws IOException, InterruptedException {
    List<Plugin> out = new ArrayList<>();
    ServerLog log = failed;
    String why = cause;
    for (Plugin named = named(log, out); named != null; named = named(log, out)) {
      out.add(named);
      log = ServerLog.from(settings);
      int code = tryWithout(out, why);
      if (code != Launch.DID_NOT_START) {
        return code;
      }
      why = log.firstCause().orElse(why);
    }
    for (List<Plugin> guess : guesses(out)) {
      int code = tryWithout(guess, why);
      if (code != Launch.DID_NOT_START) {
        return code;
      }
    }
    return Launch.DID_NOT_START;
  }

  /** The first suspect still in whose classes the log mentions. */
  private Plugin named(ServerLog log, List<Plugin> out) throws IOException {
    for (Plugin suspect : suspects) {
      if (!out.contains(suspect) && !log.mentioned(names(suspect)).isEmpty()) {
        return suspect;
      }
    }
    return null;
  }

  /** By what a log would name a plugin: its assembled jar and its classes. */
  private static List<String> names(Plugin plugin) throws IOException {
    List<String> names = new ArrayList<>(List.of(Assembly.libraryName(plugin)));
    try (ZipFile zip = new ZipFile(plugin.file().toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (name.endsWith(".class") && name.contains("/") && !name.startsWith("META-INF/")) {
          names.add(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
        }
      }
    }
    return names;
  }

  private List<List<Plugin>> guesses(List<Plugin> out) {
    List<Plugin> others = suspects.stream().filter(plugin -> !out.contains(plugin)).toList();
    List<List<Plugin>> guesses = new ArrayList<>();
    for (Plugin other : others) {
      List<Plugin> guess = new ArrayList<>(out);
      guess.add(other);
      guesses.add(guess);
    }
    if (others.size() > 1) {
      guesses.add(suspects);
    }
    return guesses;
  }

  private int tryWithout(List<Plugin> out, String cause) throws IOException, InterruptedException {
    String names = String.join(", ", out.stream().map(Plugin::fileName).toList());
    console.say("retry", names);
    ProcessBuilder builder = new ProcessBuilder(command()).inheritIO();
    Map<String, String> environment = builder.environment();
    environment.put(
        WITHOUT,
        String.join(
            File.pathSeparator, out.stream().map(plugin -> plugin.file().toString()).toList()));
    environment.put(CAUSE, cause);
    child = builder.start();
    Thread stop = new Thread(this::stopChild, "thao-stop-child");
    Runtime.getRuntime().addShutdownHook(stop);
    int code = child.waitFor();
    Runtime.getRuntime().removeShutdownHook(stop);
    return code;
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-jar");
    command.add(settings.installation().resolve("thao.jar").toString());
    return command;
  }

  private void stopChild() {
    child.destroy();
    try {
      child.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
