package vn.thao.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code java -jar thao.jar backup [file]} and {@code restore [--replace] <file>}. The work itself
 * is the application's ({@code BackupCommand}), found in its libraries by name. A backup asks the
 * running application when there is one; a restore wants none to be running.
 */
final class Maintenance {

  /** Its presence means: a restore began and did not end, so the data are not whole. */
  static final String UNFINISHED = "restore-unfinished.txt";

  private static final String COMMAND = "vn.thao.platform.control.BackupCommand";
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final int MILLIS_BETWEEN_ASKING = 300;
  private static final int MINUTES_FOR_AN_ANSWER = 60;

  private final Settings settings;
  private final Console console;

  Maintenance(Settings settings, Console console) {
    this.settings = settings;
    this.console = console;
  }

  /** Does the command; a {@link Problem} says why not. */
  void run(List<String> arguments) throws IOException, InterruptedException {
    List<String> files =
        arguments.subList(1, arguments.size()).stream()
            .filter(argument -> !argument.startsWith("--"))
            .toList();
    boolean replace = arguments.contains("--replace");
    if (arguments.get(0).equals("backup") && files.size() <= 1 && !replace) {
      backup(files.isEmpty() ? inFolder("thao-") : here(files.get(0)));
    } else if (arguments.get(0).equals("restore") && files.size() == 1) {
      restore(here(files.get(0)), replace);
    } else {
      throw new Problem("command.unknown");
    }
  }

  /** The start refuses data that a restore left half done. */
  static void dataAreWhole(Settings settings) throws IOException {
    Path note = settings.data().resolve(UNFINISHED);
    if (Files.exists(note)) {
      throw new Problem("restore.unfinished", Files.readString(note).strip());
    }
  }

  private void backup(Path file) throws IOException, InterruptedException {
    Preflight.installationIsWhole(settings);
    Preflight.dataFolderIsWritable(settings);
    if (Files.exists(file)) {
      throw new Problem("backup.exists", file);
    }
    FileLock lock = lockOrNull();
    if (lock == null) {
      askTheRunningOne(file);
    } else {
      try (lock) {
        dataAreWhole(settings);
        try (URLClassLoader application = application()) {
          Object command = command(application);
          refuse(call(command, "backup", file.toString(), settings.version()));
        }
      }
    }
    console.say("backup.done", file, Files.size(file));
  }

  private FileLock lockOrNull() {
    try {
      return Preflight.dataFolderIsOurs(settings);
    } catch (Problem problem) {
      if (problem.key().equals("data.inUse")) {
        return null;
      }
      throw problem;
    }
  }

  private void askTheRunningOne(Path file) throws IOException, InterruptedException {
    Path answer = settings.work().resolve("backup-answer");
    Files.deleteIfExists(answer);
    Path note = Files.writeString(settings.work().resolve("backup-note"), file.toString());
    Files.move(
        note, settings.work().resolve("backup-request"), StandardCopyOption.REPLACE_EXISTING);
    console.say("backup.asked");
    long end = System.nanoTime() + MINUTES_FOR_AN_ANSWER * 60_000_000_000L;
    while (!Files.exists(answer)) {
      if (System.nanoTime() > end) {
        throw new Problem("backup.noAnswer");
      }
      Thread.sleep(MILLIS_BETWEEN_ASKING);
    }
    String words = Files.readString(answer).strip();
    Files.delete(answer);
    if (!words.equals("done")) {
      throw new Problem("backup.failed", words);
    }
  }

  private void restore(Path file, boolean replace) throws IOException {
    Preflight.installationIsWhole(settings);
    Preflight.dataFolderIsWritable(settings);
    if (!Files.isRegularFile(file)) {
      throw new Problem("restore.noFile", file);
    }
    try (FileLock lock = Preflight.dataFolderIsOurs(settings);
        URLClassLoader application = application()) {
      Object command = command(application);
      Path note = settings.data().resolve(UNFINISHED);
      boolean again = Files.exists(note);
      refuse(call(command, "check", file.toString(), replace || again));
      if (!again) {
        Files.writeString(note, safetyCopy(command));
      }
      load(command, file, Files.readString(note));
      Files.delete(note);
    }
    console.say("restore.done", file);
  }

  /** What was there before, so that a mistake can be undone; "-" when there was nothing. */
  private String safetyCopy(Object command) throws IOException {
    if (Boolean.TRUE.equals(call(command, "isEmpty"))) {
      return "-";
    }
    Path copy = inFolder("before-restore-");
    refuse(call(command, "backup", copy.toString(), settings.version()));
    console.say("restore.copy", copy);
    return copy.toString();
  }

  private static void load(Object command, Path file, String copy) throws IOException {
    try {
      call(command, "restore", file.toString());
    } catch (Problem failed) {
      throw new Problem("restore.failed", failed.arguments()[0], copy);
    }
  }

  private Path here(String name) {
    return Path.of(name).toAbsolutePath().normalize();
  }

  private Path inFolder(String prefix) {
    String name = prefix + STAMP.format(LocalDateTime.now()) + ".zip";
    return settings.data().resolve("backups").resolve(name);
  }

  // ---- the application's part

  private URLClassLoader application() throws IOException {
    Assembly.unpack(settings.war(), settings.application());
    String database = DatabaseCheck.connect(settings);
    console.say("greet.database", database, settings.database().shown());
    List<URL> urls = new ArrayList<>();
    urls.add(settings.application().resolve("WEB-INF/classes/").toUri().toURL());
    urls.addAll(Arrays.asList(DatabaseCheck.allJars(settings)));
    // for the tables that plugins bring; nothing of a plugin runs
    for (Plugin plugin : PluginCheck.check(settings.pluginFolders()).plugins()) {
      urls.add(plugin.file().toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private Object command(ClassLoader application) {
    Thread.currentThread().setContextClassLoader(application);
    java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.SEVERE);
    Database database = settings.database();
    try {
      return Class.forName(COMMAND, true, application)
          .getConstructor(String.class, String.class, String.class)
          .newInstance(database.url(), database.user(), database.password());
    } catch (ReflectiveOperationException missing) {
      throw new Problem("installation.incomplete", COMMAND);
    }
  }

  private static Object call(Object command, String name, Object... arguments) {
    Class<?>[] types = new Class<?>[arguments.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = arguments[i] instanceof Boolean ? boolean.class : String.class;
    }
    try {
      return command.getClass().getMethod(name, types).invoke(command, arguments);
    } catch (InvocationTargetException failed) {
      throw new Problem("backup.failed", DatabaseCheck.deepest(failed));
    } catch (ReflectiveOperationException missing) {
      throw new Problem("installation.incomplete", COMMAND);
    }
  }

  private static void refuse(Object answer) {
    if (answer instanceof String[] words) {
      throw new Problem(words[0], (Object[]) Arrays.copyOfRange(words, 1, words.length));
    }
  }
}
