package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.thao.systemtests.tools.ToolsPlugin;

/** A plugin is switched off and on, taken away and put back; what it made stays all the while. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginSwitchIT {

  private static final String COURSE = "TI-9";
  private static final String NAMED = "tiện ích “" + FrailPlugin.NAME + "”";

  private static final String PAGE = "/extensions/contributed?plugin=acme-tools&name=notes";
  private static final String LINK = "contributed?plugin=acme-tools";

  private static Path plugins;
  private static Installation there;
  private static Visitor learner;
  private static Visitor admin;
  private static String run;
  private static String quiz;

  @BeforeAll
  static void start() throws IOException {
    plugins = FrailPlugin.folder("switched-plugins");
    FrailPlugin.write(plugins);
    FrailPlugin.writeStillborn(plugins);
    PluginJar.of("acme-tools", ToolsPlugin.class).into(plugins, "tools.jar");
    there =
        Installation.own(
            "plugin-switches",
            TestDatabase.all().get(0),
            Map.of("THAO_PLUGINS", plugins.toString(), "THAO_LIMIT_ACCOUNT", "0"),
            Installation.TRUSTING);
    AuthoringIT.published(
        there,
        Visitor.signedIn(there, "giangvien"),
        Visitor.signedIn(there, "nguoiduyet"),
        FrailPlugin.course(COURSE, List.of("none"), "none"));
    signIn();
    learner.registered(COURSE);
    run = learner.begin(learner.activities(COURSE).get(0));
    quiz = learner.begin(learner.activities(COURSE).get(1));
    assertThat(
            learner
                .postEvent(
                    quiz,
                    "{\"stream\":\"tab-switch\",\"sequence\":1,\"kind\":\"Answered\",\"payload\":{\"item\":\"TI-9-F1\",\"words\":\"ok\"}}")
                .statusCode())
        .isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    there.kill();
  }

  private static void signIn() {
    learner = Visitor.signedIn(there, "hocvien4");
    admin = Visitor.signedIn(there, "quantri");
  }

  private static void restart() {
    there.kill();
    there.start();
    signIn();
  }

  private static HttpResponse<String> turn(Visitor who, String plugin, String to, String reason) {
    return who.post(
        "/extensions/switch-plugin",
        Map.of("_token", who.token(), "id", plugin, "do", to, "reason", reason));
  }

  private static JsonObject plugin() {
    return plugin("frail");
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

  /** Its rule of evidence would be asked of everything that is completed. */
  @Test
  @Order(0)
  void whatOthersCompleteDoesNotWaitForARuleThatIsOff() {
    assertThat(turn(admin, "thao-checklist", "off", "thử").statusCode()).isEqualTo(302);
    learner.registered("K00");
    String link = learner.begin(learner.activities("K00").get(2));
    String said =
        "{\"stream\":\"tab-rule-off\",\"sequence\":1,\"kind\":\"Acknowledged\",\"payload\":{}}";
    assertThat(learner.postEvent(link, said).statusCode()).isEqualTo(200);
    assertThat(learner.get("/learning/run?id=" + link).body()).contains("Đã xác nhận ngày");
    assertThat(turn(admin, "thao-checklist", "on", "").statusCode()).isEqualTo(302);
  }

  @Test
  @Order(1)
  void onlyAnAdminWithAReasonSwitches() {
    assertThat(turn(admin, "frail", "off", " ").statusCode()).isEqualTo(422);
    assertThat(turn(admin, "frail", "on", "").statusCode()).isEqualTo(409);
    assertThat(turn(admin, "no-such", "off", "x").statusCode()).isEqualTo(404);
    assertThat(turn(learner, "frail", "off", "x").statusCode()).isEqualTo(403);
    assertThat(learner.get("/extensions/plugins").statusCode()).isEqualTo(403);
    assertThat(learner.get("/api/v1/extensions/plugins").statusCode()).isEqualTo(403);
    assertThat(
            admin
                .post("/extensions/switch-plugin", Map.of("id", "frail", "do", "off"))
                .statusCode())
        .as("without a token")
        .isEqualTo(422);
    assertThat(learner.get("/learning/run?id=" + run).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void offHoldsAtOnceAndSparesTheRest() {
    assertThat(turn(admin, "frail", "off", "Chờ bản sửa").statusCode()).isEqualTo(302);
    assertThat(turn(admin, "frail", "off", "Lần hai").statusCode())
        .as("another admin was quicker")
        .isEqualTo(409);

    HttpResponse<String> page = learner.get("/learning/run?id=" + run);
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains(NAMED, "đang tắt").doesNotContain("You said");
    String paper =
        learner.get("/learning/run?id=" + quiz + "&place=1").body()
            + learner.get("/learning/run?id=" + quiz + "&place=2").body();
    assertThat(paper).contains(NAMED, "Trời xanh").doesNotContain("Nói gì đó");
    assertThat(learner.get("/learning/course?code=" + COURSE).statusCode()).isEqualTo(200);
    assertThat(learner.get("/learning/course?code=K01").statusCode()).isEqualTo(200);

    assertThat(plugin().getString("health")).isEqualTo("off");
    assertThat(admin.get("/extensions/plugin?id=frail").body())
        .contains("Chờ bản sửa", "quantri", "Bật lại");
    assertThat(admin.get("/platform/audit?action=PluginSwitches.off").body())
        .contains("Tắt tiện ích mở rộng");
  }

  @Test
  @Order(2)
  void pagesAndEndpointsOfAPluginThatIsOffAreClosed() {
    assertThat(learner.get(PAGE).statusCode()).isEqualTo(200);
    assertThat(learner.get("/learning/my-page").body()).contains(LINK);
    assertThat(admin.get("/extensions/plugin?id=acme-tools").body())
        .contains("Thiết lập", "/extensions/give-right");

    assertThat(turn(admin, "acme-tools", "off", "Thử").statusCode()).isEqualTo(302);

    HttpResponse<String> closed = learner.get(PAGE);
    assertThat(closed.statusCode()).isEqualTo(503);
    assertThat(closed.body()).contains("đang tắt");
    assertThat(learner.get("/learning/my-page").body()).doesNotContain(LINK);
    HttpResponse<String> answer = admin.get("/api/v1/extensions/acme-tools/notes/count");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(Visitor.json(answer).getString("title")).isEqualTo("plugin.off");
    admin.post(
        "/platform/run-job", Map.of("_token", admin.token(), "job", "acme-tools.jobs.tally"));
    assertThat(plugin("acme-tools").containsKey("lastFailure")).as("it wasn't asked").isFalse();
  }

  @Test
  @Order(3)
  void paperHandedInWhileOffWaits() {
    assertThat(
            learner
                .postEvent(
                    quiz,
                    "{\"stream\":\"tab-switch\",\"sequence\":2,\"kind\":\"Submitted\",\"payload\":{}}")
                .statusCode())
        .isEqualTo(200);
    assertThat(learner.get("/learning/run?id=" + quiz).body())
        .contains("Đang chấm", "Bài cần " + NAMED);
  }

  @Test
  @Order(4)
  void takenAwayItIsStillNamedAndItsContentKept() throws IOException {
    Files.move(plugins.resolve("frail.jar"), plugins.resolve("frail.away"));
    restart();
    offOutlivesARestart();
    assertThat(plugin().getString("health")).isEqualTo("gone");
    assertThat(turn(admin, "frail", "on", "").statusCode()).isEqualTo(404);
    assertThat(admin.get("/extensions/plugin?id=frail").body())
        .contains("Dữ liệu đang giữ", "/extensions/remains");
    assertThat(learner.get("/learning/run?id=" + run).body())
        .contains(NAMED, "không được cài", "Chỗ none");
    assertThat(learner.get("/learning/run?id=" + quiz).body()).contains("Bài cần " + NAMED);

    Visitor author = Visitor.signedIn(there, "giangvien");
    String draft = AuthoringIT.begin(author, PreviewIT.version(author, COURSE));
    assertThat(author.get("/content/outline?draft=" + draft).body())
        .contains("Hoạt động mong manh (thiếu " + NAMED + ")");
    String part = "/content/part?draft=" + draft + "&at=/modules/0/activities/0";
    assertThat(author.get(part).body()).contains(NAMED, "Nội dung đã soạn được giữ nguyên");
    assertThat(author.get(part + "/items/0").statusCode()).isIn(200, 404);
    assertThat(exported(author, draft)).contains("fail: none");
    assertThat(author.get("/learning/preview?version=" + draft).statusCode()).isEqualTo(200);
    assertThat(author.get("/learning/rehearsal?_run=" + draft + "/01-a/none").body())
        .contains(NAMED);
  }

  private static void offOutlivesARestart() {
    assertThat(learner.get(PAGE).statusCode()).isEqualTo(503);
    assertThat(turn(admin, "acme-tools", "on", "").statusCode()).isEqualTo(302);
    assertThat(learner.get(PAGE).statusCode()).as("started without a restart").isEqualTo(200);
    assertThat(learner.get("/learning/my-page").body()).contains(LINK);
    assertThat(admin.get("/api/v1/extensions/acme-tools/notes/count").statusCode()).isEqualTo(200);
  }

  private static String exported(Visitor author, String draft) throws IOException {
    byte[] bytes = author.bytes("/api/v1/content/versions/" + draft + "/package.zip");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith("none.yaml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }

  @Test
  @Order(5)
  void putBackAndSwitchedOnAllGoesOn() throws Exception {
    Files.move(plugins.resolve("frail.away"), plugins.resolve("frail.jar"));
    restart();
    assertThat(plugin().getString("health")).isEqualTo("off");
    assertThat(turn(admin, "frail", "on", "").statusCode()).isEqualTo(302);
    assertThat(learner.get("/learning/run?id=" + run).body()).contains("You said");
    String paper = "";
    for (int look = 0; look < 60 && !paper.contains("50%"); look++) {
      Thread.sleep(500);
      paper = learner.get("/learning/run?id=" + quiz).body();
    }
    assertThat(paper).as("one of two was answered").contains("50%", "Nói gì đó");
    assertThat(admin.get("/extensions/plugin?id=frail").body())
        .contains("bật lại bởi quantri", "Chờ bản sửa");
    assertThat(plugin().getString("health")).isEqualTo("good");
  }

  /** The fifth start in a row: one here, those of the tests before, and one that is made up. */
  @Test
  @Order(6)
  void whatNeverStartsIsSwitchedOffByTheSystem() throws Exception {
    assertThat(plugin("stillborn").getString("health")).isEqualTo("broken");
    assertThat(admin.get("/platform/notices").body()).doesNotContain("stillborn");
    there.past(
        data ->
            data.createStatement()
                .executeUpdate(
                    "update extensions_failure set in_a_row = 4 where plugin_id = 'stillborn'"));

    restart();

    assertThat(plugin("stillborn").getString("health")).isEqualTo("off");
    assertThat(admin.get("/extensions/plugin?id=stillborn").body())
        .contains("hệ thống", "Không khởi động được 5 lần liền");
    assertThat(admin.get("/platform/notices").body())
        .contains("Hệ thống đã tắt tiện ích stillborn");
    assertThat(learner.get("/platform/notices").body()).doesNotContain("stillborn");
    assertThat(turn(admin, "stillborn", "on", "").statusCode()).isEqualTo(302);
    assertThat(plugin("stillborn").getString("health")).isEqualTo("broken");
  }
}
