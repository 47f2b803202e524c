package vn.thao.systemtests;

import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Not a test: makes a {@link Province} in three sizes, each ten times the one before, and measures
 * the reports of the whole province on days past, present and to come against one aggregate over
 * the projection of levels, asked of the same database in turns. Prints a table of ratios and
 * leaves it in {@code target/province.txt}. {@code mvn verify -Pbenchmark
 * -Dit.test=ProvinceBenchmark}; {@code -Dprovince.staff=1000,10000} chooses other sizes.
 */
class ProvinceBenchmark {

  private static final int STAFF_IN_A_UNIT = 50;
  private static final int ROUNDS = 5;
  private static final double MOST = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final List<String> PRODUCTION = List.of("-Xmx512m");
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

  private static final String ENDED =
      "select count(*) from competency_recount where ended_at is not null";

  private static final Map<String, LocalDate> DAYS =
      Map.of("past", TODAY.minusMonths(6), "today", TODAY, "to come", TODAY.plusDays(60));

  private static final Map<String, String> REPORTS =
      Map.of("R03 coverage", "/reports/staffing", "R02 gaps", "/reports/gaps");

  private final PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final StringBuilder table = new StringBuilder();
  private Installation installation;

  @Test
  void measure() throws Exception {
    List<TestDatabase> databases = TestDatabase.all();
    TestDatabase database = databases.get(databases.size() - 1);
    installation =
        Installation.own("province", database, Map.of("THAO_LIMIT_ACCOUNT", "0"), PRODUCTION);
    try {
      line("%9s %-14s %-9s %10s %12s %7s", "staff", "report", "day", "ms", "aggregate ms", "ratio");
      for (String size : System.getProperty("province.staff", "1000,10000,100000").split(",")) {
        measure(Integer.parseInt(size));
      }
      Path file = Path.of(System.getProperty("thao.target", "target"), "province.txt");
      Files.writeString(file, table);
    } finally {
      installation.kill();
    }
  }

  private void measure(int staff) throws Exception {
    Duration made =
        timed(
            () ->
                installation.past(
                    data -> {
                      Province.remove(data);
                      Province.make(data, staff, Math.max(20, staff / STAFF_IN_A_UNIT));
                      return null;
                    }));
    Duration projected = timed(this::project);
    line(
        "# %d staff: %d pieces of evidence made in %d s, %d intervals projected in %d s",
        staff,
        number("select count(*) from competency_evidence"),
        made.toSeconds(),
        number("select count(*) from competency_attained"),
        projected.toSeconds());
    Visitor officer = Visitor.signedIn(installation, "noivu");
    for (Map.Entry<String, String> report : REPORTS.entrySet()) {
      for (Map.Entry<String, LocalDate> day : DAYS.entrySet()) {
        compare(officer, staff, report, day);
      }
    }
    for (String kind : List.of("csv", "xlsx")) {
      export(officer, staff, kind);
    }
  }

  /** The longest list there is: everybody of whom something is asked. */
  private void export(Visitor officer, int staff, String kind) throws Exception {
    Gauge gauge = Gauge.of(installation.server());
    long before = gauge.heapInNeed();
    AtomicLong most = new AtomicLong();
    ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    looks.scheduleAtFixedRate(
        () -> most.accumulateAndGet(gauge.heap(), Math::max), 0, 50, TimeUnit.MILLISECONDS);
    try {
      Duration taken =
          timed(
              () ->
                  page(
                      officer, "/api/v1/reports/counted." + kind + "?report=gaps&measure=persons"));
      line(
          "%9d %-14s %-9s %10d %12s %7s  heap %d MB before, %d MB at most with garbage, of %d",
          staff,
          "people as " + kind,
          "today",
          taken.toMillis(),
          "",
          "",
          before,
          most.get(),
          gauge.largestHeap());
    } finally {
      looks.shutdownNow();
    }
  }

  /** By the job that makes the projection anew from the evidence. */
  private Void project() throws Exception {
    long before = number(ENDED);
    Visitor admin = Visitor.signedIn(installation, "quantri");
    admin.post("/platform/run-job", Map.of("_token", admin.token(), "job", "levels-check"));
    Instant end = Instant.now().plus(PATIENCE);
    do {
      Thread.sleep(500);
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("The projection does not end");
      }
    } while (number(ENDED) == before);
    try (Connection data = installation.connection();
        Statement statement = data.createStatement()) {
      statement.execute("analyze table competency_attained");
    }
    return null;
  }

  private void compare(
      Visitor officer,
      int staff,
      Map.Entry<String, String> report,
      Map.Entry<String, LocalDate> day)
      throws Exception {
    List<Long> pages = new ArrayList<>();
    List<Long> aggregates = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      Duration aggregate = timed(() -> aggregate(day.getValue()));
      Duration page = timed(() -> page(officer, report.getValue() + "?asOf=" + day.getValue()));
      if (round > 0) {
        aggregates.add(aggregate.toMillis());
        pages.add(page.toMillis());
      }
    }
    double ratio = median(pages) / (double) Math.max(1, median(aggregates));
    line(
        "%9d %-14s %-9s %10d %12d %7.2f  %s",
        staff,
        report.getKey(),
        day.getKey(),
        median(pages),
        median(aggregates),
        ratio,
        ratio <= MOST ? "REACHED" : "NOT REACHED");
  }

  private static Void page(Visitor officer, String path) {
    HttpResponse<String> answer = officer.get(path);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode());
    }
    return null;
  }

  /** How many hold which level in which competency on the day. */
  private Void aggregate(LocalDate day) throws SQLException {
    try (Connection data = installation.connection();
        Statement select = data.createStatement();
        ResultSet rows =
            select.executeQuery(
                "select competency_id, level, count(*), sum(practised) from competency_attained"
                    + " where valid_from <= '%1$s' and valid_to >= '%1$s'".formatted(day)
                    + " group by competency_id, level")) {
      while (rows.next()) {
        rows.getLong(3);
      }
    }
    return null;
  }

  private static Duration timed(Callable<Void> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static long median(List<Long> all) {
    return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
  }

  private long number(String sql) throws SQLException {
    try (Connection data = installation.connection();
        Statement select = data.createStatement();
        ResultSet rows = select.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void line(String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    table.append(line).append(System.lineSeparator());
    console.println(line);
  }
}
