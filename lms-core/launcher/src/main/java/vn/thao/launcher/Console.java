package vn.thao.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What the person at the terminal sees: our own lines only. Whatever the server or a library prints
 * goes to a file beside the log, see {@link #silenceOthers}.
 */
final class Console {

  private static final int SECONDS_BETWEEN_PROGRESS = 4;

  private final PrintStream out;
  private final PrintStream err;

  Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** The terminal, in UTF-8 except on Windows, whose terminal has a charset of its own. */
  static Console terminal() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    String windowsCharset =
        System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", "UTF-8"));
    Charset charset = windows ? Charset.forName(windowsCharset) : StandardCharsets.UTF_8;
    return new Console(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset));
  }

  void line(String text) {
    out.println(text);
  }

  /** In the language of the machine when that is Vietnamese, otherwise in English. */
  void say(String key, Object... arguments) {
    Said said = Said.of(key, arguments);
    boolean vietnamese = Locale.getDefault().getLanguage().equals("vi");
    out.println(vietnamese ? said.vietnamese() : said.english());
  }

  /** English, then Vietnamese below it, on the error stream. */
  void problem(Said said) {
    err.println(said.english());
    err.println(said.vietnamese());
  }

  /** From now on what others print goes to the file. */
  void silenceOthers(Path file) throws IOException {
    PrintStream quiet = new PrintStream(file.toFile(), StandardCharsets.UTF_8);
    System.setOut(quiet);
    System.setErr(quiet);
  }

  /** Says every few seconds how long it has been going, until closed. */
  Progress progress() {
    return new Progress();
  }

  final class Progress implements AutoCloseable {

    private final long began = System.nanoTime();
    private final ScheduledExecutorService ticks =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "thao-progress");
              thread.setDaemon(true);
              return thread;
            });

    private Progress() {
      ticks.scheduleAtFixedRate(
          () -> say("starting.seconds", seconds()),
          SECONDS_BETWEEN_PROGRESS,
          SECONDS_BETWEEN_PROGRESS,
          TimeUnit.SECONDS);
    }

    long seconds() {
      return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    @Override
    public void close() {
      ticks.shutdownNow();
    }
  }
}
