package vn.thao.systemtests;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import vn.thao.spi.JarContract;
import vn.thao.spi.JarContract.Finding;
import vn.thao.spi.PluginPermission.Holder;

/**
 * One plugin jar, looked at from all sides: by itself, on servers with each kind of database, in a
 * browser, and by the contract tests that its author hands over.
 */
final class Verification implements AutoCloseable {

  private static final int TELEPHONE = 360;
  private static final int DESK = 1280;
  private static final int HEIGHT = 800;

  private final Path folder;
  private final Path jar;
  private final Path tests;
  private final URLClassLoader loader;
  private final JarContract contract;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param tests the jar of its contract tests; null: none is at hand
   */
  Verification(Path jar, Path tests) throws IOException {
    this.folder = Installation.target().resolve("verified-" + System.nanoTime());
    this.jar = Files.createDirectories(folder).resolve(jar.getFileName());
    Files.copy(jar, this.jar, StandardCopyOption.REPLACE_EXISTING);
    this.tests = tests;
    this.loader = new URLClassLoader(urls(), getClass().getClassLoader());
    this.contract = JarContract.of(this.jar, loader);
  }

  private URL[] urls() throws MalformedURLException {
    return tests == null
        ? new URL[] {jar.toUri().toURL()}
        : new URL[] {jar.toUri().toURL(), tests.toUri().toURL()};
  }

  /** Everything, in the order in which an author would want to know it. */
  List<Finding> run(List<TestDatabase> databases) {
    still();
    for (TestDatabase database : databases) {
      Installation installation =
          Installation.own(
              "verified-" + database,
              database,
              comesWithThao() ? Map.of() : Map.of("THAO_PLUGINS", folder.toString()),
              Installation.FRUGAL);
      try {
        on(installation, database, database == databases.get(0));
      } finally {
        installation.kill();
      }
    }
    return findings;
  }

  /**
   * Whether it is one of ours: the installation has it then, and refuses another of the same id.
   */
  private boolean comesWithThao() {
    try (var ours = Files.newDirectoryStream(Installation.program().resolve("plugins"), "*.jar")) {
      for (Path each : ours) {
        if (Files.mismatch(each, jar) == -1) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What needs no server. */
  private void still() {
    findings.addAll(contract.findings());
    contractTests();
  }

  /** The same on a server that has the jar, perhaps beside others. */
  List<Finding> on(Installation installation, TestDatabase database) {
    still();
    on(installation, database, true);
    return findings;
  }

  private void on(Installation installation, TestDatabase database, boolean looked) {
    if (starts(installation, database) && looked) {
      views(installation);
    }
  }

  private void found(String check, List<String> problems) {
    findings.add(new Finding(check, problems));
  }

  private void contractTests() {
    if (tests == null) {
      found("contract tests", List.of("no jar of tests was given; name it by -Dplugin.tests"));
      return;
    }
    var summary = new SummaryGeneratingListener();
    var before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      var request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(selectClasspathRoots(Set.of(tests)))
              .build();
      LauncherFactory.create().execute(request, summary);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    var problems = new ArrayList<String>();
    summary
        .getSummary()
        .getFailures()
        .forEach(
            failure ->
                problems.add(
                    failure.getTestIdentifier().getDisplayName()
                        + ": "
                        + String.valueOf(failure.getException().getMessage()).strip()));
    if (summary.getSummary().getTestsSucceededCount() == 0) {
      problems.add("there is no test in it");
    }
    found("contract tests", problems);
  }

  /** Whether it is there, with what it brings and without a failure; its tables among that. */
  private boolean starts(Installation installation, TestDatabase database) {
    var answer =
        Visitor.json(Visitor.signedIn(installation, "quantri").get("/api/v1/extensions/plugins"));
    var problems = new ArrayList<String>();
    for (JsonObject refused : answer.getJsonArray("refused").getValuesAs(JsonObject.class)) {
      problems.add(refused.getString("reason"));
    }
    var own =
        answer.getJsonArray("plugins").getValuesAs(JsonObject.class).stream()
            .filter(plugin -> plugin.getString("id").equals(contract.id()))
            .findFirst();
    own.ifPresent(
        plugin -> {
          if (!plugin.getString("health").equals("good")) {
            problems.add(plugin.getOrDefault("lastFailure", plugin.get("health")).toString());
          }
        });
    if (own.isEmpty() && problems.isEmpty()) {
      problems.add("the server does not know it");
    }
    found("starts on " + database + (contract.hasMigrations() ? ", tables too" : ""), problems);
    return problems.isEmpty();
  }

  private void views(Installation installation) {
    var problems = new ArrayList<String>();
    var trainer = Visitor.signedIn(installation, "giangvien");
    var options = new Browser.NewContextOptions().setBypassCSP(true);
    try (var screen = new Screen(installation, options)) {
      screen.signIn("giangvien");
      contract
          .samples()
          .forEach((type, sample) -> look(screen, preview(trainer, type, sample), problems));
    }
    openToEverybody(installation);
    try (var screen =
        new Screen(installation, new Browser.NewContextOptions().setBypassCSP(true))) {
      screen.signIn("quantri");
      for (String page : contract.pages()) {
        look(screen, "/extensions/contributed?plugin=" + contract.id() + "&name=" + page, problems);
      }
    }
    found("views", problems);
  }

  private static void look(Screen screen, String path, List<String> problems) {
    Page page = screen.page();
    for (int width : List.of(DESK, TELEPHONE)) {
      page.setViewportSize(width, HEIGHT);
      screen.open(path);
      Barriers.of(page).forEach(barrier -> problems.add(width + " px: " + barrier));
      if (Barriers.overhang(page) > 0) {
        problems.add(width + " px: " + path + " scrolls sideways");
      }
    }
    screen.complaints().forEach(complaint -> problems.add("console: " + complaint));
  }

  /** A course whose only activity is the sample; answers where it can be rehearsed. */
  private String preview(Visitor trainer, String type, JsonObject sample) {
    var files = new LinkedHashMap<>(AuthoringIT.course("VER-" + type.hashCode(), "Xem thử"));
    if (contract.isQuestion(type)) {
      var item = Json.createObjectBuilder(sample).add("id", "VER-1").add("type", type).build();
      files.put(
          "modules/01-a/quiz.yaml",
          AuthoringIT.bytes("pass: 50\nminutes: 5\ndraw: 1\nitems:\n  - " + item + "\n"));
    } else {
      var course = new String(files.get("course.yaml"), java.nio.charset.StandardCharsets.UTF_8);
      files.put(
          "course.yaml",
          AuthoringIT.bytes(
              course.replace(
                  "type: thao.quiz, file: quiz.yaml", "type: " + type + ", file: x.yaml")));
      files.remove("modules/01-a/quiz.yaml");
      files.put("modules/01-a/x.yaml", AuthoringIT.bytes(sample.toString()));
    }
    String version = AuthoringIT.upload(trainer, AuthoringIT.zip(files));
    return "/learning/rehearsal?_run=" + version + "/01-a/kt";
  }

  private void openToEverybody(Installation installation) {
    var admin = Visitor.signedIn(installation, "quantri");
    for (String permission : contract.permissions()) {
      var form = new StringBuilder("_token=" + admin.token());
      form.append("&id=").append(contract.id()).append("&permission=").append(permission);
      for (Holder holder : Holder.values()) {
        form.append("&holder=").append(holder);
      }
      admin.postForm("/extensions/give-right", form.toString());
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
