package vn.thao.systemtests;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.HdrHistogram.Histogram;

/** The windows of a benchmark as a plain table, and whether the targets are reached. */
final class BenchmarkReport {

  private static final long LARGEST_HEAP = 512;
  private static final String ROW = "%7s  %-16s %9s %9s %9s %8s %7s %6s %6s  %5s %-13s %s%n";

  private final List<Load.Window> windows;
  private final Map<Workload, Double> statements;
  private final Circumstances circumstances;

  /**
   * @param sizes bytes of the static page and of the course page
   * @param largestHeap megabytes that the server may take
   * @param heapInNeed megabytes in use after all of it, without garbage
   * @param collecting the part of the time that collections held the server up
   */
  record Circumstances(
      String database,
      List<String> flags,
      int staff,
      Duration window,
      int rounds,
      int[] sizes,
      long largestHeap,
      long heapInNeed,
      double collecting) {}

  BenchmarkReport(
      List<Load.Window> windows, Map<Workload, Double> statements, Circumstances circumstances) {
    this.windows = windows;
    this.statements = statements;
    this.circumstances = circumstances;
  }

  String text() {
    return circumstances() + "\n" + table() + "\n" + verdicts();
  }

  private String circumstances() {
    return """

        Thạo, measured on %s: %d processors, Java %s with %s, %s, %d staff, course %s.
        Server, database and clients share the processors: what the clients take of them is missing on both sides.
        Each window is %d s; %d rounds, in which product and baselines take turns. All without a pause, warmed up.
        Pages come packed (gzip), as browsers ask for them: static page %d bytes, course page %d bytes, unpacked.
        A whole attempt is %d requests: begin, %d questions, %d answers, hand in, look; processor time with grading and statements.
        """
        .formatted(
            LocalDate.now(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.version"),
            String.join(" ", circumstances.flags()),
            circumstances.database(),
            circumstances.staff(),
            Client.COURSE,
            circumstances.window().toSeconds(),
            circumstances.rounds(),
            circumstances.sizes()[0],
            circumstances.sizes()[1],
            Workload.ATTEMPT.requests(),
            Client.QUESTIONS,
            Client.ANSWERS);
  }

  private String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        row(
            "clients",
            "",
            "per s",
            "p50 ms",
            "p95 ms",
            "CPU ms",
            "SQL",
            "heap",
            "RSS",
            "ratio",
            "(rounds)",
            "target"));
    for (int clients : levels()) {
      for (Workload workload : Workload.values()) {
        table.append(row(clients, workload));
        if (workload == Workload.ATTEMPT) {
          table.append(each(clients));
        }
      }
      table.append("\n");
    }
    return table.toString();
  }

  private static String row(Object... cells) {
    return ROW.formatted(cells).replaceAll(" +\\R", "\n");
  }

  private List<Integer> levels() {
    return windows.stream().map(Load.Window::clients).distinct().sorted().toList();
  }

  private String row(int clients, Workload workload) {
    List<Load.Window> own = of(clients, workload);
    Histogram taken = new Histogram(3);
    own.forEach(window -> taken.add(window.microseconds()));
    return row(
        clients,
        workload.words,
        number(rate(own)),
        number(taken.getValueAtPercentile(50) / 1000d),
        number(taken.getValueAtPercentile(95) / 1000d),
        number(processor(own)),
        number(statements.get(workload)),
        own.stream().mapToLong(Load.Window::heap).max().orElse(0),
        own.stream().mapToLong(Load.Window::resident).max().orElse(0),
        workload.isBaseline() ? "" : part(ratio(clients, workload)),
        workload.isBaseline() ? "" : spread(clients, workload),
        workload.target == 0 ? "" : "≥ " + part(workload.target));
  }

  /** What an attempt comes to for one of its requests. */
  private String each(int clients) {
    List<Load.Window> own = of(clients, Workload.ATTEMPT);
    int requests = Workload.ATTEMPT.requests();
    return row(
        "",
        "  by request",
        number(rate(own) * requests),
        "",
        "",
        number(processor(own) / requests),
        number(statements.get(Workload.ATTEMPT) / requests),
        "",
        "",
        "",
        "",
        "");
  }

  private List<Load.Window> of(int clients, Workload workload) {
    return windows.stream()
        .filter(window -> window.clients() == clients && window.workload() == workload)
        .toList();
  }

  private static double rate(List<Load.Window> windows) {
    return windows.stream().mapToLong(Load.Window::done).sum()
        / windows.stream().mapToDouble(Load.Window::seconds).sum();
  }

  /** Milliseconds of the server's processors for each. */
  private static double processor(List<Load.Window> windows) {
    double all = windows.stream().mapToDouble(window -> window.processor().toNanos() / 1e6).sum();
    return all / windows.stream().mapToLong(Load.Window::done).sum();
  }

  /** The rate beside that of as many static pages and bare inserts. */
  private double ratio(int clients, Workload workload) {
    return rate(of(clients, workload))
        * workload.secondsOfBaseline(
            rate(of(clients, Workload.STATIC_PAGE)), rate(of(clients, Workload.BARE_INSERT)));
  }

  /** The same by round, the lowest and the highest. */
  private String spread(int clients, Workload workload) {
    double[] ratios =
        windows.stream()
            .mapToInt(Load.Window::round)
            .distinct()
            .mapToDouble(round -> only(round).ratio(clients, workload))
            .sorted()
            .toArray();
    return "(" + part(ratios[0]) + "–" + part(ratios[ratios.length - 1]) + ")";
  }

  private BenchmarkReport only(int round) {
    return new BenchmarkReport(
        windows.stream().filter(window -> window.round() == round).toList(),
        statements,
        circumstances);
  }

  private String verdicts() {
    return verdict(Workload.COURSE_PAGE, Workload.STATIC_PAGE)
        + verdict(Workload.ANSWER, Workload.BARE_INSERT)
        + memory();
  }

  private String verdict(Workload workload, Workload baseline) {
    double[] ratios = levels().stream().mapToDouble(clients -> ratio(clients, workload)).toArray();
    String all = DoubleStream.of(ratios).mapToObj(BenchmarkReport::part).collect(joining(", "));
    boolean reached = DoubleStream.of(ratios).allMatch(ratio -> ratio >= workload.target);
    return "%s beside %s: %s at %s clients; to reach is %s: %s%n"
        .formatted(
            workload.words,
            baseline.words,
            all,
            levels().stream().map(String::valueOf).collect(joining(", ")),
            part(workload.target),
            reached ? "REACHED" : "NOT REACHED");
  }

  private String memory() {
    long most = windows.stream().mapToLong(Load.Window::heap).max().orElse(0);
    return "heap: %d MB at most with garbage, %d MB without, of %d; collections took %s %% of the time; to reach is %d MB: %s%n"
        .formatted(
            most,
            circumstances.heapInNeed(),
            circumstances.largestHeap(),
            number(100 * circumstances.collecting()),
            LARGEST_HEAP,
            circumstances.largestHeap() <= LARGEST_HEAP && most <= LARGEST_HEAP
                ? "REACHED"
                : "NOT REACHED");
  }

  private static String part(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
  }
}
