package vn.thao.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The start, step by step. */
public final class Launch {

  /** Exit codes: refused before the server started; the application didn't come up. */
  static final int REFUSED = 2;

  static final int DID_NOT_START = 3;

  private static final long MILLIS_FOR_STOPPING = 40_000;
  private static final String HOOK_OF_THE_SERVER = "Payara Micro Shutdown Hook";

  private final Map<String, String> environment;
  private final Console console;
  private final boolean child;
  private final List<Refusal> refused = new ArrayList<>();
  private final List<Plugin> leftOut = new ArrayList<>();
  private List<Plugin> plugins = List.of();
  private volatile boolean serverRuns;

  private Launch(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
    this.child = environment.containsKey(Retry.WITHOUT);
  }

  public static void main(String[] args) {
    Console console = Console.terminal();
    Launch launch = new Launch(System.getenv(), console);
    if (args.length > 0) {
      System.exit(launch.maintain(List.of(args)));
    }
    int code = launch.run();
    if (code == 0) {
      stopWithParent();
    }
    noteFor(System.getProperty("thao.failure.file"), code);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** A backup or a restore; see {@link Maintenance}. */
  private int maintain(List<String> arguments) {
    try {
      Settings settings = Settings.read(environment, Path.of("").toAbsolutePath(), installation());
      new Maintenance(settings, console).run(arguments);
      return 0;
    } catch (Problem problem) {
      console.problem(Said.of(problem));
    } catch (IOException failed) {
      console.problem(Said.of("io", failed));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return REFUSED;
  }

  /** Killing the Maven that started us must not leave a server that nobody sees. */
  private static void stopWithParent() {
    if (Boolean.getBoolean("thao.stop.with.parent") || System.getenv(Retry.WITHOUT) != null) {
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
  }

  /** A file that is there when this start failed, for a build that can't tell by the exit code. */
  private static void noteFor(String name, int code) {
    try {
      if (name != null && code == 0) {
        Files.deleteIfExists(Path.of(name));
      } else if (name != null && (code == REFUSED || code == DID_NOT_START)) {
        Files.writeString(Path.of(name), Integer.toString(code));
      }
    } catch (IOException unwritable) {
      // the exit code still tells
    }
  }

  private int run() {
    try {
      return start();
    } catch (Problem problem) {
      console.problem(Said.of(problem));
      return REFUSED;
    } catch (IOException failed) {
      console.problem(Said.of("io", failed));
      return REFUSED;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return DID_NOT_START;
    }
  }

  /** Answers 0 when the application is up; the server's threads then keep the process alive. */
  private int start() throws IOException, InterruptedException {
    Settings settings = Settings.read(environment, Path.of("").toAbsolutePath(), installation());
    banner(settings);
    // as Payara Micro sets it, but it reads it only before the first socket
    System.setProperty("java.net.preferIPv4Stack", "true");
    Preflight.installationIsWhole(settings);
    Preflight.dataFolderIsWritable(settings);
    FileLock folder = Preflight.dataFolderIsOurs(settings);
    Maintenance.dataAreWhole(settings);
    Preflight.portIsFree(settings);
    Assembly.unpack(settings.war(), settings.application());
    String database = DatabaseCheck.connect(settings);
    choosePlugins(settings);
    Files.deleteIfExists(settings.greeting());

    console.silenceOthers(settings.logs().resolve("console.log"));
    ServerLog log = ServerLog.from(settings);
    Server server = new Server(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(this::sayStopping, "thao-stop"));
    serverRuns = true;
    Server.Outcome outcome;
    try (Console.Progress progress = console.progress()) {
      console.say("starting");
      outcome = server.start();
      if (outcome == Server.Outcome.UP) {
        console.say("started", progress.seconds());
      }
    }
    if (outcome == Server.Outcome.UP) {
      tellLeftOut();
      LeftOut.read(settings).keep(leftOut, environment.getOrDefault(Retry.CAUSE, ""));
      greet(settings, database, log);
      return 0;
    }
    server.stop();
    serverRuns = false;
    folder.channel().close();
    return child ? DID_NOT_START : afterFailure(settings, log, outcome);
  }

  private static Path installation() {
    try {
      Path jar = Path.of(Launch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.getParent();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void banner(Settings settings) {
    if (!child) {
      String version = Launch.class.getPackage().getImplementationVersion();
      console.say("banner", version == null ? "" : version, Runtime.version().feature());
      console.say("banner.data", settings.data());
    }
  }

  // ---- plugins

  private void choosePlugins(Settings settings) throws IOException {
    PluginCheck.Result result = PluginCheck.check(settings.pluginFolders());
    refused.addAll(result.refused());
    plugins = new ArrayList<>(result.plugins());
    leaveOut(settings);
    PluginCheck.Result settled = Requirements.settle(plugins);
    // before those left out, which a child names only when it has come up
    refused.addAll(refused.size() - leftOut.size(), settled.refused());
    plugins = settled.plugins();
    Assembly.add(plugins, settings.application());
    tellRefused(settings);
  }

  /** Takes out those a try shall do without, and those an earlier start did without. */
  private void leaveOut(Settings settings) throws IOException {
    LeftOut earlier = LeftOut.read(settings);
    List<String> without =
        List.of(environment.getOrDefault(Retry.WITHOUT, "").split(File.pathSeparator));
    for (Plugin plugin : List.copyOf(plugins)) {
      Optional<String> cause =
          without.contains(plugin.file().toString())
              ? Optional.of(environment.getOrDefault(Retry.CAUSE, ""))
              : earlier.cause(plugin);
      if (cause.isPresent()) {
        plugins.remove(plugin);
        leftOut.add(plugin);
        Said reason = Said.of("plugin.stopsStart", cause.get(), earlier.file());
        refused.add(new Refusal(plugin.id(), plugin.fileName(), reason));
      }
    }
  }

  private void tellRefused(Settings settings) throws IOException {
    if (!child) {
      refused.stream().map(Refusal::said).forEach(console::problem);
    }
    List<String> lines = refused.stream().map(Refusal::line).toList();
    Files.write(settings.work().resolve("refused-plugins.txt"), lines, StandardCharsets.UTF_8);
    System.setProperty("thao.plugins.refused", String.join("\n", lines));
  }

  /** A child's guess is an accusation only now that it came up without the jar. */
  private void tellLeftOut() {
    if (child) {
      int before = refused.size() - leftOut.size();
      refused.stream().skip(before).map(Refusal::said).forEach(console::problem);
    }
  }

  // ---- the end of the start

  private void greet(Settings settings, String database, ServerLog log) throws IOException {
    console.line("");
    console.say("greet.address", settings.address());
    console.say("greet.data", settings.data());
    console.say("greet.database", database, settings.database().shown());
    console.say("greet.plugins", pluginNames());
    console.say("greet.log", log.file());
    if (settings.demo() && settings.onlyThisMachine()) {
      console.say("greet.onlyHere");
    }
    Path greeting = settings.greeting();
    if (Files.exists(greeting)) {
      console.line("");
      console.line(Files.readString(greeting).stripTrailing());
      Files.delete(greeting);
    }
    console.line("");
    console.say("greet.stop");
  }

  private String pluginNames() {
    return plugins.isEmpty()
        ? "-"
        : String.join(
            ", ", plugins.stream().map(plugin -> plugin.id() + " " + plugin.version()).toList());
  }

  private int afterFailure(Settings settings, ServerLog log, Server.Outcome outcome)
      throws IOException, InterruptedException {
    String cause = log.firstCause().orElse("?");
    int code = new Retry(settings, console, plugins).run(log, cause);
    if (code == DID_NOT_START) {
      boolean deployed = outcome == Server.Outcome.NOT_HEALTHY;
      console.problem(Said.of(deployed ? "failed.health" : "failed.deployment", cause, log.file()));
    }
    return code;
  }

  /** Waits for the server's own hook, so that "stopped" is true when it is said. */
  private void sayStopping() {
    if (!serverRuns) {
      return;
    }
    console.say("stopping");
    long end = System.currentTimeMillis() + MILLIS_FOR_STOPPING;
    try {
      Thread.sleep(100);
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals(HOOK_OF_THE_SERVER)) {
          thread.join(Math.max(1, end - System.currentTimeMillis()));
        }
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    console.say("stopped");
  }
}
