package vn.thao.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The assembled installation, running as a process of its own on a free port with a new data folder
 * in demo mode. There is one per database for all tests of a JVM; it ends with the JVM.
 */
final class Installation {

  private static final Map<TestDatabase, Installation> RUNNING = new EnumMap<>(TestDatabase.class);
  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** So that a test waits less and many servers fit on one machine. */
  static final List<String> FRUGAL =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:MetaspaceSize=256m",
          "-Xss512k",
          "-Xms384m",
          "-Xmx768m");

  /**
   * The same, trusting the classes, of which a server loads some twenty thousand at each start.
   * Those with jars of strangers, the verifier's and HostingIT's, verify them as usual.
   */
  static final List<String> TRUSTING =
      Stream.concat(
              FRUGAL.stream(),
              Stream.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote"))
          .toList();

  private final Path program;
  private final Path folder;
  private final int port;
  private final Map<String, String> environment;
  private final List<String> flags;
  private Process process;

  private Installation(
      Path program, Path folder, int port, Map<String, String> environment, List<String> flags) {
    this.program = program;
    this.folder = folder;
    this.port = port;
    this.environment = environment;
    this.flags = flags;
  }

  /**
   * The one on this database; started when it is first asked for, or was left dead by a failure.
   */
  static synchronized Installation on(TestDatabase database) {
    Installation installation = RUNNING.computeIfAbsent(database, Installation::started);
    if (!installation.process.isAlive()) {
      installation.start();
    }
    return installation;
  }

  /** One of its own, for what has to be set otherwise; the caller kills it. */
  static Installation own(String name, Map<String, String> environment) {
    return started(program(), name, folder -> environment, TRUSTING);
  }

  /**
   * One of its own whose {@code thao.jar} with all that it needs lies in another folder; the caller
   * kills it.
   */
  static Installation own(
      Path program, String name, Map<String, String> environment, List<String> flags) {
    return started(program, name, folder -> environment, flags);
  }

  /** One of its own on this database, with other flags of the JVM; the caller kills it. */
  static Installation own(
      String name, TestDatabase database, Map<String, String> environment, List<String> flags) {
    return started(
        program(),
        name,
        folder -> {
          Map<String, String> all = new HashMap<>(database.environment(folder));
          all.putAll(environment);
          return all;
        },
        flags);
  }

  private static Installation started(TestDatabase database) {
    return started(program(), database.name().toLowerCase(), database::environment, TRUSTING);
  }

  /** As the build made it: {@code thao.jar} and what it needs. */
  static Path program() {
    return Path.of(System.getProperty("thao.installation")).toAbsolutePath().normalize();
  }

  private static Installation started(
      Path program,
      String name,
      Function<Path, Map<String, String>> environment,
      List<String> flags) {
    try {
      Path folder = target().resolve("installations").resolve(name);
      delete(folder);
      Files.createDirectories(folder);
      Installation installation =
          new Installation(
              program, folder, freePort(), new HashMap<>(environment.apply(folder)), flags);
      Runtime.getRuntime().addShutdownHook(new Thread(installation::kill));
      installation.start();
      return installation;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets it otherwise from the next start on. */
  void set(String name, String value) {
    environment.put(name, value);
  }

  /** The server's process. */
  ProcessHandle server() {
    return process.toHandle();
  }

  /** Starts the server on the data that are there, and waits until it is ready to serve. */
  void start() {
    try {
      ProcessBuilder builder = builder();
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
      process = builder.start();
      awaitHealth();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = command();
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("THAO_"));
    builder.environment().put("THAO_DEMO", "true");
    // one officer of all tests asks more in a minute than anybody may
    builder.environment().put("THAO_LIMIT_ACCOUNT", "0");
    builder.environment().putAll(PostOffice.open().environment());
    builder.environment().put("THAO_STATEMENT_LOG", statementLog().toString());
    builder.environment().put("THAO_PUBLIC_URL", address());
    builder.environment().putAll(environment);
    builder.environment().put("THAO_PORT", Integer.toString(port));
    builder.environment().put("THAO_DATA", data().toString());
    return builder.redirectErrorStream(true);
  }

  /** What the launcher has said so far. */
  String said() {
    try {
      return Files.readString(console());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder that outlives a restart. */
  Path data() {
    return folder.resolve("data");
  }

  /** How a command of the launcher ended, and what it said. */
  record Said(int code, String words) {}

  /** Runs a command of the launcher to its end. */
  Said command(String... arguments) {
    try {
      Process command = begin(arguments);
      if (!command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        command.destroyForcibly();
      }
      return new Said(command.waitFor(), Files.readString(folder.resolve("command.log")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Begins it and leaves it alone. */
  Process begin(String... arguments) {
    try {
      return builder(arguments).redirectOutput(folder.resolve("command.log").toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "-Dthao.stop.with.parent=true",
            "-Djavax.net.ssl.trustStore=" + PostOffice.open().trusted(),
            "-Djavax.net.ssl.trustStorePassword=changeit",
            "-jar",
            program.resolve("thao.jar").toString()));
    return command;
  }

  /** What it and all that it started have taken of the processors since its start. */
  Duration processorTime() {
    return Stream.concat(Stream.of(server()), process.descendants())
        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Ends the server as Ctrl-C does, and waits for its end. */
  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The server does not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends the server as a power cut would: no shutdown hook runs. */
  void kill() {
    if (process == null) {
      return;
    }
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Works on the data past the server, to reach a state that would take long otherwise. */
  <T> T past(Work<T> work) throws Exception {
    try (Connection connection = connection()) {
      return work.on(connection);
    }
  }

  /** Something to do with the data. */
  interface Work<T> {
    T on(Connection connection) throws Exception;
  }

  Connection connection() throws SQLException {
    String url = environment.get("THAO_DB_URL");
    boolean alone = url.startsWith("jdbc:h2:") && !process.isAlive();
    return DriverManager.getConnection(
        // the file as the launcher opens it after a kill: see decision 0017
        alone ? url + ";RETENTION_TIME=0" : url,
        environment.getOrDefault("THAO_DB_USER", "sa"),
        environment.getOrDefault("THAO_DB_PASSWORD", ""));
  }

  /** Where the tests leave what they made; each JVM of tests has a folder of its own. */
  static Path target() {
    Path target = Path.of(System.getProperty("thao.target", "target")).toAbsolutePath();
    String fork = System.getProperty("thao.fork");
    return fork == null ? target : target.resolve(fork);
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line per request: how many SQL statements it took, and its address. */
  Path statementLog() {
    return folder.resolve("statements.log");
  }

  private Path console() {
    return folder.resolve("console.log");
  }

  private void awaitHealth() throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && process.isAlive()) {
      if (isHealthy()) {
        return;
      }
      pause();
    }
    throw new IllegalStateException(
        "The installation did not start; it said:\n" + Files.readString(console()));
  }

  private boolean isHealthy() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address() + "/api/v1/health"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void pause() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
