package vn.thao.systemtests;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Not a test: measures what learners ask for most against the least that it could cost, in turns on
 * one machine, so that what else the machine does befalls both. The server runs with the flags of
 * production and 1,000 staff on the MariaDB of the tests, or on the server that {@code
 * THAO_TEST_DB_URL} names. Prints a table and leaves it in {@code target/benchmark.txt}. Runs by
 * {@code mvn verify -Pbenchmark} only; {@code -Dbenchmark=--short} is for trying it out.
 */
class Benchmark {

  private static final int STAFF = 1000;
  private static final List<Integer> CLIENTS = List.of(1, 8, 32);
  private static final int MOST = 32;
  private static final int WARM = 8;
  private static final double WARM_ENOUGH = 0.9;
  private static final int COUNTED = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> PRODUCTION = List.of("-Xmx512m");

  private static final Map<String, String> NO_LIMITS =
      Map.of(
          "THAO_LIMIT_ACCOUNT", "0",
          "THAO_LIMIT_VISITORS", "0",
          "THAO_LIMIT_SIGN_INS", "0",
          "THAO_STATEMENT_LOG", "");

  /** How long and how often each is measured. */
  private record Plan(Duration window, int rounds, int warmUps) {
    static Plan chosen() {
      return System.getProperty("benchmark", "").contains("--short")
          ? new Plan(Duration.ofSeconds(3), 2, 4)
          : new Plan(Duration.ofSeconds(10), 3, 8);
    }
  }

  private final Plan plan = Plan.chosen();
  private final PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private Installation installation;

  @Test
  void measure() throws Exception {
    List<TestDatabase> databases = TestDatabase.all();
    TestDatabase database = databases.get(databases.size() - 1);
    say("starts the server");
    installation = Installation.own("benchmark", database, NO_LIMITS, PRODUCTION);
    try {
      fill();
      Map<Workload, Double> statements = statements();
      BenchmarkReport report = measured(statements, database);
      Path file = Path.of(System.getProperty("thao.target", "target"), "benchmark.txt");
      Files.writeString(file, report.text());
      console.println(report.text());
    } finally {
      installation.kill();
    }
  }

  private void say(String what) {
    console.println("Benchmark: " + what);
  }

  private void fill() throws Exception {
    say("brings in staff up to " + STAFF);
    installation.past(
        data -> {
          Crowd.fillUp(data, STAFF);
          Baseline.makeTable(data);
          return null;
        });
    Visitor learner = Visitor.signedIn(installation, Crowd.login(1));
    Path plugins = Installation.target().resolve("benchmark-plugins");
    Baseline.write(plugins, learner.get("/learning/course?code=" + Client.COURSE).body());
    installation.set("THAO_PLUGINS", plugins.toString());
  }

  private void restart(String statementLog) {
    installation.set("THAO_STATEMENT_LOG", statementLog);
    installation.kill();
    installation.start();
  }

  /** Counted apart: a line in a file for each request would disturb the measuring. */
  private Map<Workload, Double> statements() throws Exception {
    say("counts SQL statements");
    restart(installation.statementLog().toString());
    Client client = new Client(installation, Crowd.login(1));
    Map<Workload, Double> counts = new EnumMap<>(Workload.class);
    client.takeNewPaper();
    for (Workload workload : Workload.values()) {
      workload.once(client); // what is kept in memory is there now
      int before = settledLog(0).size();
      for (int i = 0; i < COUNTED; i++) {
        workload.once(client);
      }
      List<String> lines = settledLog(before + COUNTED * workload.requests());
      long sum =
          lines.subList(before, lines.size()).stream()
              .mapToLong(line -> Long.parseLong(line.split(" ")[0]))
              .sum();
      counts.put(workload, sum / (double) COUNTED);
    }
    return counts;
  }

  /** A line is written when the client has its answer already. */
  private List<String> settledLog(int atLeast) throws Exception {
    List<String> lines = List.of();
    for (int look = 0; look < 50 && (look < 5 || lines.size() < atLeast); look++) {
      Thread.sleep(100);
      lines = Files.readAllLines(installation.statementLog());
    }
    return lines;
  }

  private BenchmarkReport measured(Map<Workload, Double> statements, TestDatabase database)
      throws Exception {
    restart("");
    List<Client> clients = clients(1);
    List<Client> candidates = clients(1 + MOST);
    int[] sizes = clients.get(0).pageSizes();
    Gauge gauge = Gauge.of(installation.server());
    List<Load.Window> windows = new ArrayList<>();
    long collecting;
    Instant start;
    try (Load load = new Load(gauge, this::awaitLateWork)) {
      warmUp(load, clients, candidates);
      start = Instant.now();
      collecting = gauge.collecting();
      for (int number : CLIENTS) {
        for (int round = 1; round <= plan.rounds(); round++) {
          say("clients: " + number + ", round " + round + " of " + plan.rounds());
          windows.addAll(round(load, clients, candidates, number, round));
        }
      }
    }
    double collected =
        (gauge.collecting() - collecting)
            / (double) Duration.between(start, Instant.now()).toMillis();
    return new BenchmarkReport(
        windows,
        statements,
        new BenchmarkReport.Circumstances(
            product(),
            PRODUCTION,
            STAFF,
            plan.window(),
            plan.rounds(),
            sizes,
            gauge.largestHeap(),
            gauge.heapInNeed(),
            collected));
  }

  /** Until the compiler has nothing left that pays: until no round takes much less than before. */
  private void warmUp(Load load, List<Client> clients, List<Client> candidates) throws Exception {
    Map<Workload, Double> least = new EnumMap<>(Workload.class);
    boolean warmer = true;
    for (int round = 1; round <= plan.warmUps() && warmer; round++) {
      say("warms up, round " + round + " of at most " + plan.warmUps());
      warmer = false;
      for (Load.Window window : round(load, clients, candidates, WARM, 0)) {
        double now = window.processor().toNanos() / (double) window.done();
        double before = least.getOrDefault(window.workload(), Double.MAX_VALUE);
        warmer |= now < WARM_ENOUGH * before;
        least.put(window.workload(), Math.min(now, before));
      }
    }
  }

  /** The two sides take turns: each thing once, then all of them again. */
  private List<Load.Window> round(
      Load load, List<Client> clients, List<Client> candidates, int number, int round)
      throws Exception {
    List<Load.Window> windows = new ArrayList<>();
    for (Client client : clients.subList(0, number)) {
      client.takeNewPaper();
    }
    awaitLateWork();
    for (Workload workload : Workload.values()) {
      List<Client> who = workload == Workload.ATTEMPT ? candidates : clients;
      windows.add(load.run(workload, who.subList(0, number), round, plan.window()));
    }
    return windows;
  }

  private List<Client> clients(int first) {
    return IntStream.range(first, first + MOST)
        .mapToObj(number -> new Client(installation, Crowd.login(number)))
        .toList();
  }

  /** What an attempt leaves in the outbox belongs to it, and must not slow down what comes next. */
  private void awaitLateWork() throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (number("select count(*) from platform_outbox where done_at is null") > 0) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("The outbox does not get empty");
      }
      Thread.sleep(200);
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection data = installation.connection();
        Statement select = data.createStatement();
        ResultSet rows = select.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private String product() throws SQLException {
    try (Connection data = installation.connection()) {
      return data.getMetaData().getDatabaseProductName()
          + " "
          + data.getMetaData().getDatabaseProductVersion();
    }
  }
}
