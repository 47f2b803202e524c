package vn.thao.systemtests;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thao.systemtests.tools.ToolsPlugin;

/**
 * Not a test: what twenty plugins cost an installation, beside the same without any, in turns on
 * one machine. The twenty are those that come with Thạo, three that bring pages, settings, jobs and
 * tables, and copies of the first of ours under other names. Counts processor time of the server's
 * process, which what else the machine does changes least. Prints a table of ratios and leaves it
 * in {@code target/plugins.txt}. {@code mvn verify -Pbenchmark -Dit.test=PluginBenchmark}; {@code
 * -Dbenchmark=--short} is for trying it out.
 */
class PluginBenchmark {

  private static final int PLUGINS = 20;
  private static final int TOOLS = 3;
  private static final double MOST_FOR_A_START = 1.3;
  private static final double MOST_FOR_A_REQUEST = 1.05;
  private static final List<String> PRODUCTION = List.of("-Xmx512m");
  private static final String FIRST_PAGE = "/people/sign-in";
  private static final String LOGIN = "quan.tri";
  private static final String PASSWORD = "mat-khau-do-dac";
  private static final Pattern LINK = Pattern.compile("/people/first-admin\\?code=(\\S+)");
  private static final Pattern TOKEN = Pattern.compile("name=\"_token\"\\s+value=\"([^\"]+)\"");
  private static final Pattern CONTRIBUTED =
      Pattern.compile("/extensions/contributed\\?plugin=(acm\\d-tool\\d)");

  private static final Map<String, String> EMPTY =
      Map.of(
          "THAO_DEMO", "false",
          "THAO_LISTEN", "127.0.0.1",
          "THAO_STATEMENT_LOG", "",
          "THAO_LIMIT_ACCOUNT", "0",
          "THAO_LIMIT_VISITORS", "0",
          "THAO_LIMIT_SIGN_INS", "0");

  /** None is a plugin's or asks one; the frame of the pages has their links in the menu. */
  private static final List<String> REQUESTS =
      List.of(FIRST_PAGE, "/learning/my-page", "/platform/audit", "/api/v1/people/session");

  /**
   * How often each is measured; a window is so many requests, one after another, enough of them
   * that each window meets a collection of garbage or several.
   */
  private record Plan(int starts, int warmUp, int rounds, int window) {
    static Plan chosen() {
      return System.getProperty("benchmark", "").contains("--short")
          ? new Plan(1, 200, 3, 100)
          : new Plan(5, 3000, 9, 1000);
    }
  }

  /** An installation, and milliseconds of its processors until the first page of each start. */
  private record Side(Installation installation, List<Double> starts) {
    static Side of(Path program, String name, String plugins) {
      var environment = new HashMap<>(EMPTY);
      environment.put("THAO_PLUGINS", plugins);
      return new Side(Installation.own(program, name, environment, PRODUCTION), new ArrayList<>());
    }
  }

  private final Plan plan = Plan.chosen();
  private final PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final StringBuilder table = new StringBuilder();

  @Test
  void measure() throws Exception {
    Path folder = Installation.target().resolve("plugin-benchmark");
    Installation.delete(folder);
    Path bare = withoutPlugins(folder.resolve("program"));
    Path more = folder.resolve("plugins");
    int plugins = shipped().size() + add(more);
    var sides = new ArrayList<Side>();
    try {
      sides.add(Side.of(bare, "without-plugins", ""));
      firstStart(sides.get(0), 0);
      sides.add(Side.of(Installation.program(), "with-plugins", more.toString()));
      firstStart(sides.get(1), plugins);
      circumstances(plugins);
      starts(sides.get(0), sides.get(1));
      requests(sides.get(0), sides.get(1));
      Path file = Path.of(System.getProperty("thao.target", "target"), "plugins.txt");
      Files.writeString(file, table);
    } finally {
      sides.forEach(side -> side.installation().kill());
    }
  }

  // ---- the plugins

  private static Path withoutPlugins(Path copy) throws IOException {
    Path program = Installation.program();
    try (Stream<Path> files = Files.walk(program)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path place = program.relativize(file);
        if (!place.startsWith("plugins")) {
          Path target = copy.resolve(place);
          Files.createDirectories(target.getParent());
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    return copy;
  }

  private static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Installation.program().resolve("plugins"))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** Answers how many it took to come to twenty. */
  private static int add(Path folder) throws IOException {
    for (int number = 1; number <= TOOLS; number++) {
      PluginJar.of("acme-tools", ToolsPlugin.class)
          .renamed("acme", "acm" + number)
          .renamed("tools", "tool" + number)
          .into(folder, "tools-" + number + ".jar");
    }
    List<Path> shipped = shipped();
    int copies = Math.max(0, PLUGINS - TOOLS - shipped.size());
    for (Path jar : shipped.subList(0, copies)) {
      String name = jar.getFileName().toString().replaceAll("^thao-|\\.jar$", "");
      PluginJar.of(jar)
          .renamed("thao(?=[./]plugin[./]|[-.]" + name + ")", "copy")
          .into(folder, "copy-" + name + ".jar");
    }
    return TOOLS + copies;
  }

  // ---- starts

  /** On new data, with all tables to make; somebody signs in who sees what has been started. */
  private void firstStart(Side side, int plugins) {
    side.starts().add(firstPage(side));
    Installation installation = side.installation();
    String code =
        LINK.matcher(installation.said())
            .results()
            .reduce((one, later) -> later)
            .map(found -> found.group(1))
            .orElseThrow();
    Visitor visitor = new Visitor(installation);
    String page = visitor.get("/people/first-admin?code=" + code).body();
    String token =
        TOKEN.matcher(page).results().map(found -> found.group(1)).findFirst().orElseThrow();
    visitor.post(
        "/people/make-first-admin",
        Map.of(
            "_token",
            token,
            "code",
            code,
            "name",
            "Lò Thị Đo",
            "login",
            LOGIN,
            "password",
            PASSWORD));
    lookAt(admin(side), plugins);
    installation.stop();
  }

  private static void lookAt(Visitor admin, int plugins) {
    String found = answered(admin, "/api/v1/platform/self-test").body();
    long pages =
        CONTRIBUTED
            .matcher(answered(admin, "/learning/my-page").body())
            .results()
            .map(link -> link.group(1))
            .distinct()
            .count();
    int expected = plugins == 0 ? 0 : TOOLS;
    if (!found.contains("\"" + plugins + " tiện ích đã khởi động.\"") || pages != expected) {
      throw new IllegalStateException("Not as it should be: " + pages + " pages, " + found);
    }
  }

  private static Visitor admin(Side side) {
    Visitor admin = new Visitor(side.installation());
    admin.signIn(LOGIN, PASSWORD);
    return admin;
  }

  /** Milliseconds of processors until the first page has been answered. */
  private static double firstPage(Side side) {
    answered(new Visitor(side.installation()), FIRST_PAGE);
    return processor(side);
  }

  private static double processor(Side side) {
    return side.installation().processorTime().toNanos() / 1e6;
  }

  private static HttpResponse<String> answered(Visitor visitor, String path) {
    HttpResponse<String> answer = visitor.get(path);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode());
    }
    return answer;
  }

  private void starts(Side without, Side with) {
    line("%-26s %12s %12s %7s  %s", "start, processor s", "without", "with", "ratio", "(rounds)");
    start("the first, on new data", without, with, 0);
    for (int round = 1; round <= plan.starts(); round++) {
      for (Side side : inTurns(round, without, with)) {
        side.installation().start();
        side.starts().add(firstPage(side));
        side.installation().stop();
      }
    }
    without.starts().remove(0);
    with.starts().remove(0);
    start("median of " + plan.starts() + " later ones", without, with, MOST_FOR_A_START);
  }

  private void start(String words, Side without, Side with, double most) {
    double before = median(without.starts()) / 1000;
    double after = median(with.starts()) / 1000;
    line(
        "%-26s %12.2f %12.2f %7.2f  %s",
        words,
        before,
        after,
        after / before,
        spread(without.starts(), with.starts()) + verdict(after / before, most));
  }

  private static List<Side> inTurns(int round, Side one, Side other) {
    return round % 2 == 1 ? List.of(one, other) : List.of(other, one);
  }

  // ---- requests

  private void requests(Side without, Side with) {
    without.installation().start();
    with.installation().start();
    line(
        "%n%-26s %12s %12s %7s  %s",
        "request, processor ms", "without", "with", "ratio", "(rounds)");
    for (String path : REQUESTS) {
      window(without, visitor(without, path), path, plan.warmUp());
      window(with, visitor(with, path), path, plan.warmUp());
    }
    for (String path : REQUESTS) {
      Map<Side, Visitor> visitors =
          Map.of(without, visitor(without, path), with, visitor(with, path));
      List<Double> before = new ArrayList<>();
      List<Double> after = new ArrayList<>();
      for (int round = 0; round <= plan.rounds(); round++) {
        for (Side side : inTurns(round, without, with)) {
          double taken = window(side, visitors.get(side), path, plan.window());
          if (round > 0) {
            (side == without ? before : after).add(taken);
          }
        }
      }
      double ratio = median(after) / median(before);
      line(
          "%-26s %12.2f %12.2f %7.2f  %s",
          path,
          median(before),
          median(after),
          ratio,
          spread(before, after) + verdict(ratio, MOST_FOR_A_REQUEST));
    }
  }

  /** An admin, except on the first page. */
  private static Visitor visitor(Side side, String path) {
    return path.equals(FIRST_PAGE) ? new Visitor(side.installation()) : admin(side);
  }

  /** Milliseconds of processors for each of so many requests. */
  private static double window(Side side, Visitor visitor, String path, int requests) {
    double before = processor(side);
    for (int i = 0; i < requests; i++) {
      answered(visitor, path);
    }
    return (processor(side) - before) / requests;
  }

  // ---- the table

  private void circumstances(int plugins) {
    line(
        "# %d plugins beside none; %d processors, Java %s with %s, H2, no demo, %d jars of tools with tables",
        plugins,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        String.join(" ", PRODUCTION),
        TOOLS);
  }

  private static String spread(List<Double> before, List<Double> after) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      ratios.add(after.get(i) / before.get(i));
    }
    return String.format(
        Locale.ROOT, "(%.2f–%.2f)", Collections.min(ratios), Collections.max(ratios));
  }

  private static String verdict(double ratio, double most) {
    return most == 0
        ? ""
        : String.format(
            Locale.ROOT, "  to reach is %.2f: %s", most, ratio <= most ? "REACHED" : "NOT REACHED");
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
  }

  private void line(String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    table.append(line).append(System.lineSeparator());
    console.println(line);
  }
}
