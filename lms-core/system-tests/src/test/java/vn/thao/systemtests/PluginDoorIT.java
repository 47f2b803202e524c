package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thao.systemtests.tools.ToolsPlugin;

/** What strangers, scripts and crowds send to a plugin's page and endpoints. */
class PluginDoorIT {

  private static final String PAGE = "/extensions/contributed?plugin=acme-tools&name=notes";
  private static final String BASE = "/api/v1/extensions/acme-tools/";
  private static final String JSON = "application/json";
  private static final int CROWD = 200;

  private static Installation there;
  private static Visitor learner;

  @BeforeAll
  static void start() {
    Path plugins = Installation.target().resolve("door-plugins");
    PluginJar.of("acme-tools", ToolsPlugin.class).into(plugins, "tools.jar");
    there =
        Installation.own(
            "plugin-doors",
            TestDatabase.all().get(0),
            Map.of("THAO_PLUGINS", plugins.toString(), "THAO_LIMIT_ACCOUNT", "0"),
            Installation.TRUSTING);
    learner = Visitor.signedIn(there, "hocvien2");
  }

  @AfterAll
  static void stop() {
    there.kill();
  }

  private static void problem(HttpResponse<String> answer, int status, String title) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(Visitor.json(answer).getInt("status")).isEqualTo(status);
    assertThat(Visitor.json(answer).getString("title")).isEqualTo(title);
    assertThat(Visitor.json(answer).getString("detail")).isNotBlank();
    assertThat(answer.body())
        .doesNotContain("digest", "Exception", "Error", "\tat ", "vn.thao", "acme/", ".java");
  }

  @Test
  void scriptOfThePageCallsTheEndpointWithinTheSession() {
    try (var screen = Screen.of(there, "hocvien3")) {
      screen.open(PAGE);
      assertThat(screen.text("#saved-here")).isEmpty();
      save(screen, "ghi tại chỗ");
      screen.page().waitForCondition(() -> screen.text("#saved-here").equals("ghi tại chỗ"));
      assertThat(
              screen
                  .page()
                  .evaluate(
                      "getComputedStyle(document.getElementById('saved-here')).borderLeftWidth"))
          .as("by its own style")
          .isEqualTo("7px");
      assertThat(screen.complaints()).isEmpty();
      screen.open(PAGE);
      assertThat(screen.all("#words").inputValue()).as("it is stored").isEqualTo("ghi tại chỗ");
      save(screen, "x".repeat(21));
      screen.page().waitForCondition(() -> screen.text("#saved-here").contains("20 ký tự"));
    }
    HttpResponse<String> page = learner.get(PAGE);
    assertThat(page.headers().allValues("Content-Security-Policy").toString())
        .contains("script-src 'self'")
        .doesNotContain("script-src 'self' 'unsafe");
    assertThat(page.body()).contains("/plugins/acme-tools/notes.js?v=");
  }

  private static void save(Screen screen, String words) {
    screen.all("#words").fill(words);
    screen.all("#save-here").click();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, nothing, 404, failure.not-found",
    "GET, note/deeper, 404, failure.not-found",
    "GET, odd, 405, failure.http",
    "DELETE, note, 405, failure.http",
    "PATCH, note, 405, failure.http",
    "GET, notes/count, 403, failure.forbidden"
  })
  void wrongPathMethodOrPersonIsTold(String method, String path, int status, String title) {
    HttpResponse<String> answer =
        learner.send(method, BASE + path, JSON, method.equals("PATCH") ? "{}" : "");
    problem(answer, status, title);
    assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain | {} | 415 | failure.http",
        "application/x-www-form-urlencoded | a=b | 415 | failure.http",
        "application/json | [1 | 422 | extensions.not-json",
        "application/json | [1] | 422 | extensions.not-json",
        "application/json | {\"do\":\"null\"} | 503 | plugin.failed",
        "application/json | {\"do\":\"throw\"} | 503 | plugin.failed",
        "application/json | {\"do\":\"moved\"} | 503 | plugin.failed"
      })
  void oddInputAndOddAnswersAreProblems(String type, String body, int status, String title) {
    problem(learner.send("POST", BASE + "odd", type, body), status, title);
    assertThat(learner.send("POST", BASE + "odd", JSON, "{\"do\":7}").statusCode()).isEqualTo(204);
  }

  @Test
  void tooMuchIsNotTaken() {
    String most = "{\"x\":\"" + "y".repeat(65_536 - 8) + "\"}";
    assertThat(learner.send("POST", BASE + "odd", JSON, most).statusCode()).isEqualTo(204);
    HttpResponse<String> answer = learner.send("POST", BASE + "odd", JSON, most + " ");
    problem(answer, 413, "extensions.too-much");
    assertThat(Visitor.json(answer).getString("detail")).contains("64 KB");
    problem(
        learner.send("POST", BASE + "odd", JSON, "{\"x\":" + "[".repeat(30_000)),
        422,
        "extensions.not-json");
  }

  @Test
  void whoIsNotSignedInAnyMoreIsTold() {
    problem(new Visitor(there).get(BASE + "note"), 401, "failure.sign-in");
    Visitor gone = Visitor.signedIn(there, "hocvien5");
    assertThat(gone.get(BASE + "note").statusCode()).isEqualTo(200);
    gone.post("/people/leave", Map.of("_token", gone.token()));
    problem(gone.get(BASE + "note"), 401, "failure.sign-in");
    assertThat(gone.put(BASE + "note", "{\"words\":\"a\"}").statusCode()).isIn(401, 422);
  }

  @Test
  void twoHundredAtOnceAreAllAnswered() throws Exception {
    learner.put(BASE + "note", "{\"words\":\"đông\"}");
    List<String> before = Files.readAllLines(there.statementLog());
    ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
    try {
      var answers =
          IntStream.range(0, CROWD)
              .mapToObj(
                  each -> CompletableFuture.supplyAsync(() -> learner.get(BASE + "note"), crowd))
              .toList();
      for (var answer : answers) {
        assertThat(answer.join().statusCode()).as(answer.join().body()).isEqualTo(200);
        assertThat(answer.join().body()).contains("đông");
      }
    } finally {
      crowd.shutdown();
    }
    List<String> after = Files.readAllLines(there.statementLog());
    var each =
        after.subList(before.size(), after.size()).stream()
            .filter(line -> line.endsWith(" " + BASE + "note"))
            .map(line -> Integer.parseInt(line.split(" ")[0]))
            .toList();
    assertThat(each).hasSize(CROWD).allMatch(statements -> statements <= 4);
  }
}
