package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.thao.systemtests.tools.ToolsPlugin;

/**
 * Plugins that are asked and never answer: in a page, grading, a job, an endpoint, at the start.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginHangIT {

  private static final String COURSE = "TT-1";
  private static final List<String> PLACES = List.of("none", "view", "apply");
  private static final String COUNT = "/api/v1/extensions/acme-tools/notes/count";
  private static final int PLACES_FOR_PEOPLE = 16;

  private static final Duration SOON = Duration.ofSeconds(15);

  private static final ExecutorService CROWD = Executors.newCachedThreadPool();

  private static Installation there;
  private static Visitor learner;
  private static Visitor admin;

  @BeforeAll
  static void start() throws IOException {
    Path plugins = FrailPlugin.folder("hanging-plugins");
    FrailPlugin.write(plugins);
    FrailPlugin.writeStillborn(plugins);
    PluginJar.of("acme-tools", ToolsPlugin.class).into(plugins, "tools.jar");
    there =
        Installation.own(
            "plugin-hangs",
            TestDatabase.all().get(0),
            Map.of("THAO_PLUGINS", plugins.toString(), "THAO_LIMIT_ACCOUNT", "0"),
            Installation.TRUSTING);
    AuthoringIT.published(
        there,
        Visitor.signedIn(there, "giangvien"),
        Visitor.signedIn(there, "nguoiduyet"),
        FrailPlugin.course(COURSE, PLACES, "grade"));
    signIn();
    learner.registered(COURSE);
  }

  private static void signIn() {
    learner = Visitor.signedIn(there, "hocvien4");
    admin = Visitor.signedIn(there, "quantri");
  }

  @AfterEach
  void mendAll() throws IOException {
    for (String place : List.of("frail-view", "frail-apply", "frail-grade", "frail-stillborn")) {
      mend(place);
    }
    for (String place : List.of("tools-endpoint", "tools-job", "tools-start")) {
      mend(place);
    }
  }

  @AfterAll
  static void stop() {
    there.kill();
    CROWD.shutdownNow();
  }

  private static void tell(String place, String what) throws IOException {
    Files.writeString(there.data().resolve(place), what);
  }

  private static void mend(String place) throws IOException {
    Files.deleteIfExists(there.data().resolve(place));
  }

  private static JsonObject plugin(String id) {
    return Visitor.json(admin.get("/api/v1/extensions/plugins"))
        .getJsonArray("plugins")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(plugin -> plugin.getString("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String activity(String place) {
    return learner.activities(COURSE).get(PLACES.indexOf(place));
  }

  private static String page(String run) {
    return "/learning/run?id=" + run;
  }

  /** So many at once; whoever isn't answered waits on, half a minute at most. */
  private static List<CompletableFuture<HttpResponse<String>>> crowd(
      int size, Supplier<HttpResponse<String>> request) {
    return IntStream.range(0, size)
        .mapToObj(each -> CompletableFuture.supplyAsync(request, CROWD))
        .toList();
  }

  private static List<Integer> answered(List<CompletableFuture<HttpResponse<String>>> crowd) {
    return crowd.stream()
        .filter(each -> each.isDone() && !each.isCompletedExceptionally())
        .map(each -> each.join().statusCode())
        .toList();
  }

  private static void await(String what, Duration longest, Supplier<Boolean> come)
      throws InterruptedException {
    Instant end = Instant.now().plus(longest);
    while (!come.get()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      Thread.sleep(250);
    }
  }

  private static HttpResponse<String> soon(Visitor who, String path) {
    Instant before = Instant.now();
    HttpResponse<String> answer = who.get(path);
    assertThat(Duration.between(before, Instant.now())).as(path).isLessThan(Duration.ofSeconds(5));
    return answer;
  }

  private static HttpResponse<String> turn(String plugin, String to) {
    return admin.post(
        "/extensions/switch-plugin",
        Map.of("_token", admin.token(), "id", plugin, "do", to, "reason", "Không trả lời"));
  }

  @Test
  @Order(1)
  void crowdBeforeAViewThatHangsTakesNobodyElsesPlace() throws Exception {
    String run = learner.begin(activity("view"));
    String well = learner.begin(activity("none"));
    tell("frail-view", "hang");
    var crowd = crowd(40, () -> learner.get(page(run)));
    await(
        "those without a place are told",
        SOON,
        () -> answered(crowd).size() >= 40 - PLACES_FOR_PEOPLE);
    assertThat(answered(crowd)).hasSize(40 - PLACES_FOR_PEOPLE).containsOnly(503);
    HttpResponse<String> busy = soon(learner, page(run));
    assertThat(busy.statusCode()).isEqualTo(503);
    assertThat(busy.body()).contains("Frail things", "chưa trả lời kịp", "Chỗ view");
    assertThat(soon(learner, page(well)).statusCode()).as("the same plugin").isEqualTo(503);
    assertThat(soon(learner, "/learning/my-page").statusCode()).isEqualTo(200);
    assertThat(soon(learner, "/extensions/contributed?plugin=acme-tools&name=notes").statusCode())
        .as("another plugin")
        .isEqualTo(200);
    assertThat(soon(learner, "/learning/course?code=K01").statusCode()).isEqualTo(200);
    shownToTheAdmin();
    offIsSaidAtOnce(run);
    mend("frail-view");
    await("those ended", SOON, () -> plugin("frail").getJsonArray("waiting").isEmpty());
    assertThat(soon(learner, page(run)).statusCode()).isEqualTo(200);
    assertThat(plugin("frail").getString("health")).isEqualTo("failing");
  }

  private static void shownToTheAdmin() throws InterruptedException {
    await(
        "it is noted",
        Duration.ofSeconds(60),
        () -> plugin("frail").containsKey("lastFailure") && isHanging("frail"));
    JsonObject waiting = plugin("frail").getJsonArray("waiting").getJsonObject(0);
    assertThat(waiting.getString("place")).isEqualTo("VIEW");
    assertThat(waiting.getString("type")).isEqualTo("frail.activity");
    assertThat(waiting.getInt("calls")).isEqualTo(PLACES_FOR_PEOPLE);
    assertThat(plugin("frail").getJsonObject("lastFailure").getString("error"))
        .startsWith("NoAnswer")
        .contains("Frail.hung");
    assertThat(soon(admin, "/extensions/plugin?id=frail").body())
        .contains("Không trả lời", "Chưa trả lời", PLACES_FOR_PEOPLE + " lượt", "Chuẩn bị trang");
    assertThat(soon(admin, "/extensions/plugins").body()).contains("Không trả lời");
  }

  private static boolean isHanging(String plugin) {
    return plugin(plugin).getString("health").equals("hanging");
  }

  private static void offIsSaidAtOnce(String run) {
    assertThat(turn("frail", "off").statusCode()).isEqualTo(302);
    HttpResponse<String> off = soon(learner, page(run));
    assertThat(off.statusCode()).isEqualTo(503);
    assertThat(off.body()).contains("đang tắt");
    assertThat(turn("frail", "on").statusCode()).isEqualTo(302);
  }

  @Test
  @Order(2)
  void endpointsThatHangTakeNobodyElsesPlace() throws Exception {
    tell("tools-endpoint", "");
    var crowd = crowd(24, () -> admin.get(COUNT));
    await(
        "those without a place are told",
        SOON,
        () -> answered(crowd).size() >= 24 - PLACES_FOR_PEOPLE);
    assertThat(answered(crowd)).containsOnly(503);
    HttpResponse<String> busy = soon(admin, COUNT);
    assertThat(Visitor.json(busy).getString("title")).isEqualTo("plugin.busy");
    assertThat(busy.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(soon(learner, page(learner.begin(activity("none")))).statusCode()).isEqualTo(200);
    mend("tools-endpoint");
    Thread.sleep(1000);
    assertThat(soon(admin, COUNT).statusCode()).isEqualTo(200);
  }

  /** A job that hangs, and one question that is never graded: all other work goes on. */
  @Test
  @Order(3)
  void workOfOthersGoesOn() throws Exception {
    tell("tools-job", "");
    admin.post(
        "/platform/run-job", Map.of("_token", admin.token(), "job", "acme-tools.jobs.tally"));
    String waiting = learner.begin(activity("apply"));
    tell("frail-apply", "");
    assertThat(learner.postEvent(waiting, said("tab-hang-1", 1)).statusCode()).isEqualTo(200);

    tell("frail-grade", "hang");
    String before = endedAt("timers");
    String quiz = learner.begin(learner.activities(COURSE).get(PLACES.size()));
    answer(quiz, 1, "\"Answered\",\"payload\":{\"item\":\"TT-1-F1\",\"words\":\"ok\"}");
    var never =
        crowd(1, () -> answer(quiz, 2, "\"Submitted\",\"payload\":{}")).get(0); // graded at once
    await("the outbox has tried too", Duration.ofSeconds(60), () -> attempts(quiz) > 0);
    assertThat(answered(List.of(never))).isEmpty();

    mend("frail-apply");
    await("the outbox goes on", Duration.ofSeconds(60), () -> results(waiting) == 1);
    HttpResponse<String> another = answer(quiz, 3, "\"Submitted\",\"payload\":{}");
    assertThat(another.statusCode()).as("it waits behind the first").isEqualTo(503);

    await(
        "the job is shown",
        Duration.ofSeconds(60),
        () -> !plugin("acme-tools").getJsonArray("waiting").isEmpty());
    JsonObject job = plugin("acme-tools").getJsonArray("waiting").getJsonObject(0);
    assertThat(job.getString("place") + " " + job.getString("type")).isEqualTo("JOB tally");
    assertThat(soon(admin, "/platform/jobs").body()).contains("Đang chạy từ");
    assertThat(soon(admin, COUNT).statusCode()).as("beside its job").isEqualTo(200);

    await("timers go on", Duration.ofSeconds(90), () -> !endedAt("timers").equals(before));

    mend("frail-grade");
    mend("tools-job");
    await("graded in the end", Duration.ofSeconds(60), () -> results(quiz) == 1);
  }

  private static String said(String stream, int sequence) {
    return "{\"stream\":\"%s\",\"sequence\":%d,\"kind\":\"Said\",\"payload\":{\"words\":\"x\"}}"
        .formatted(stream, sequence);
  }

  private static HttpResponse<String> answer(String run, int sequence, String payload) {
    return learner.postEvent(
        run,
        "{\"stream\":\"tab-hang-2\",\"sequence\":%d,\"kind\":%s}".formatted(sequence, payload));
  }

  private static int attempts(String run) {
    return number(
        "select sum(attempts) from platform_outbox where kind = 'learning.grade' and reference = '%s'"
            .formatted(run));
  }

  private static int results(String run) {
    return number("select count(*) from learning_result where run_id = " + run);
  }

  private static int number(String sql) {
    try {
      return there.past(
          data -> {
            try (var rows = data.createStatement().executeQuery(sql)) {
              rows.next();
              return rows.getInt(1);
            }
          });
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String endedAt(String job) {
    try {
      return there.past(
          data -> {
            try (var rows =
                data.createStatement()
                    .executeQuery("select ended_at from platform_job where name = '" + job + "'")) {
              rows.next();
              return rows.getString(1);
            }
          });
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  @Order(4)
  void startThatHangsLeavesOutThatPluginAlone() throws Exception {
    there.kill();
    tell("tools-start", "");
    tell("frail-stillborn", "hang");
    there.start();
    signIn();
    assertThat(plugin("stillborn").getString("health")).isEqualTo("broken");
    assertThat(plugin("stillborn").getJsonObject("lastFailure").getString("error"))
        .startsWith("NoAnswer")
        .contains("Frail.hung");
    assertThat(plugin("acme-tools").getString("health")).isEqualTo("broken");
    assertThat(plugin("acme-tools").getJsonObject("lastFailure").getString("error"))
        .startsWith("NoAnswer")
        .contains("Told.toHang");
    assertThat(soon(learner, page(learner.begin(activity("none")))).statusCode()).isEqualTo(200);
  }
}
