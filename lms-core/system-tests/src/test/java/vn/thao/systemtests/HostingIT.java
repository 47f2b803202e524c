package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.thao.systemtests.tools.ToolsPlugin;

/**
 * A plugin that brings all there is beside types, copied into a folder: pages, endpoints, jobs,
 * tables, settings, permissions, what it keeps of people.
 */
class HostingIT {

  private static final String PAGE = "/extensions/contributed?plugin=acme-tools&name=notes";
  private static final String COUNT = "/api/v1/extensions/acme-tools/notes/count";

  /** On a server database; on H2 the same tables are made in {@link PluginSwitchIT}. */
  private static final TestDatabase DATABASE =
      TestDatabase.all().get(TestDatabase.all().size() - 1);

  private static HttpResponse<String> write(Visitor who, String words) {
    return who.post(
        "/extensions/send-contributed",
        Map.of("_token", who.token(), "plugin", "acme-tools", "name", "notes", "words", words));
  }

  private static JsonObject counted(Visitor who) {
    HttpResponse<String> answer = who.get(COUNT);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Visitor.json(answer);
  }

  @Test
  void bringsAllItDeclaresAndKeepsItsDataWhenItGoes() throws Exception {
    Path folder = Installation.target().resolve("hosting");
    Path jar = PluginJar.of("acme-tools", ToolsPlugin.class).into(folder, "tools.jar");
    Installation installation =
        Installation.own(
            "hosting",
            DATABASE,
            Map.of(
                "THAO_PLUGINS", folder.toString(), "THAO_PLUGIN_ACME_TOOLS_GREETING", "Xin chào"),
            Installation.FRUGAL);
    try {
      pagesAndEndpoints(installation);
      jobs(installation);
      settingsAndRights(installation);
      personalData(installation);
      atOnce(installation);
      backups(installation, folder.resolve("saved.zip"), jar);
      brokenMigration(installation, jar);
      purged(installation, jar);
    } finally {
      installation.kill();
    }
  }

  /** The data are those of the backup, also while the plugin can't be started. */
  private static void brokenMigration(Installation installation, Path jar) throws Exception {
    PluginJar.of("acme-tools", ToolsPlugin.class)
        .with("db/plugin/acme-tools/V2__broken.sql", "create nonsense;")
        .into(jar.getParent(), "tools.jar");
    installation.start();
    Visitor learner = Visitor.signedIn(installation, "hocvien2");
    assertThat(learner.get(PAGE).statusCode())
        .as("its tables are not as it needs them")
        .isEqualTo(404);
    assertThat(learner.get("/learning/my-page").body()).doesNotContain("plugin=acme-tools");
    assertThat(tally(installation)).as("its data stay").isOne();
    assertThat(count(installation, "plugin_acme_tools__note")).isGreaterThan(2);
    Visitor admin = Visitor.signedIn(installation, "quantri");
    assertThat(admin.get("/extensions/remains").body()).contains("acme-tools", "Đang được cài");
    assertThat(purge(admin, "acme-tools").statusCode()).as("it is installed").isEqualTo(422);
    installation.kill();
  }

  private static void purged(Installation installation, Path jar) throws Exception {
    Files.delete(jar);
    installation.start();
    Visitor admin = Visitor.signedIn(installation, "quantri");
    assertThat(admin.get("/extensions/remains").body()).contains("acme-tools", "Đã gỡ");
    assertThat(purge(admin, "acme").statusCode()).as("not typed").isEqualTo(422);
    assertThat(purge(Visitor.signedIn(installation, "noivu"), "acme-tools").statusCode())
        .isEqualTo(403);
    assertThat(purge(admin, "acme-tools").statusCode()).isEqualTo(302);
    assertThat(admin.get("/extensions/remains").body()).doesNotContain("acme-tools");
    assertThat(count(installation, "extensions_data")).isZero();
  }

  private static int count(Installation installation, String table) throws Exception {
    return installation.past(
        data -> {
          try (var rows = data.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
          }
        });
  }

  private static HttpResponse<String> purge(Visitor who, String typed) {
    return who.post(
        "/extensions/purge", Map.of("_token", who.token(), "purged", "acme-tools", "typed", typed));
  }

  private static void pagesAndEndpoints(Installation installation) {
    Visitor learner = Visitor.signedIn(installation, "hocvien2");
    Visitor admin = Visitor.signedIn(installation, "quantri");
    String page = learner.get(PAGE).body();
    assertThat(page).contains("Ghi chú của tôi", "Lưu ghi chú", "Xin chào", "Tiện ích");
    assertThat(learner.get("/learning/my-page").body())
        .contains("/extensions/contributed?plugin=acme-tools&amp;name=notes");
    assertThat(new Visitor(installation).get(PAGE).statusCode()).isEqualTo(302);
    assertThat(learner.get(PAGE + "2").statusCode()).isEqualTo(404);
    assertThat(learner.get("/plugins/acme-tools/notes.xhtml").statusCode()).isEqualTo(404);

    HttpResponse<String> refused = write(learner, "x".repeat(21));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Ghi chú có từ 1 đến 20 ký tự.");
    assertThat(write(learner, "ghi <b>nhớ</b>").statusCode()).isEqualTo(302);
    assertThat(learner.get(PAGE).body()).contains("ghi &lt;b&gt;nhớ&lt;/b&gt;");
    assertThat(
            learner
                .post(
                    "/extensions/send-contributed",
                    Map.of("plugin", "acme-tools", "name", "notes", "words", "a"))
                .statusCode())
        .as("without a token")
        .isEqualTo(422);
    write(learner, "ghi nhớ");

    HttpResponse<String> broken = learner.get(PAGE + "&break=view");
    assertThat(broken.body()).contains("acme-tools").doesNotContain("IllegalState");
    assertThat(broken.statusCode()).isIn(422, 503);
    assertThat(learner.get(PAGE).statusCode()).isEqualTo(200);

    assertThat(learner.get(COUNT).statusCode()).isEqualTo(403);
    JsonObject counted = counted(admin);
    assertThat(counted.getInt("count")).isEqualTo(1);
    assertThat(counted.getInt("written")).isEqualTo(2);
    assertThat(counted.getJsonObject("settings").getString("greeting")).isEqualTo("Xin chào");
    assertThat(admin.get("/api/v1/extensions/acme-tools/nothing").statusCode()).isEqualTo(404);
    assertThat(admin.get("/api/v1/extensions/acme-none/notes").statusCode()).isEqualTo(404);
    assertThat(learner.put("/api/v1/extensions/acme-tools/note", "{\"words\":\"\"}").statusCode())
        .isEqualTo(422);
    assertThat(learner.put("/api/v1/extensions/acme-tools/note", "[1").statusCode()).isEqualTo(422);
    assertThat(learner.put("/api/v1/extensions/acme-tools/note", "{\"words\":\"ghi nhớ\"}"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(204);
  }

  private static void jobs(Installation installation) throws Exception {
    Visitor admin = Visitor.signedIn(installation, "quantri");
    assertThat(admin.get("/platform/jobs").body()).contains("Đếm lại ghi chú");
    admin.post(
        "/platform/run-job", Map.of("_token", admin.token(), "job", "acme-tools.jobs.tally"));
    for (int look = 0; look < 60 && tally(installation) == 0; look++) {
      Thread.sleep(250);
    }
    assertThat(tally(installation)).isOne();
  }

  private static HttpResponse<String> set(Visitor who, String longest, String colour) {
    return who.post(
        "/extensions/set-plugin",
        Map.of(
            "_token",
            who.token(),
            "id",
            "acme-tools",
            "setting.longest",
            longest,
            "setting.colour",
            colour));
  }

  private static HttpResponse<String> give(Visitor who, String permission, String holders) {
    return who.postForm(
        "/extensions/give-right",
        "_token=" + who.token() + "&id=acme-tools&permission=" + permission + holders);
  }

  private static void settingsAndRights(Installation installation) {
    Visitor admin = Visitor.signedIn(installation, "quantri");
    Visitor learner = Visitor.signedIn(installation, "hocvien3");
    String page = admin.get("/extensions/plugin?id=acme-tools").body();
    assertThat(page)
        .contains("Độ dài tối đa", "Tiện ích cần giá trị này", "THAO_PLUGIN_ACME_TOOLS_GREETING")
        .contains("Viết ghi chú", "Người học")
        .contains("<h1>Ghi chú</h1>", "Ghi chú của tôi", "Đếm lại ghi chú", "GET notes/count");
    assertThat(admin.get("/extensions/plugins").body()).contains("Thời gian giữ vị trí");
    kept(page, admin.get("/extensions/plugin?id=thao-page").body());
    assertThat(set(admin, "nhiều", "red").statusCode()).isEqualTo(422);
    assertThat(set(admin, "5", "blue").body()).contains("không đúng kiểu");
    assertThat(set(learner, "5", "red").statusCode()).isEqualTo(403);
    assertThat(set(admin, "5", "red").statusCode()).isEqualTo(302);
    assertThat(write(learner, "sáu chữ").body()).contains("Ghi chú có từ 1 đến 5 ký tự.");
    assertThat(counted(admin).getJsonObject("settings").getString("colour")).isEqualTo("red");
    assertThat(admin.get("/platform/audit?words=acme-tools").body()).contains("longest");
    assertThat(set(admin, "30", "").statusCode()).isEqualTo(302);
    assertThat(counted(admin).getJsonObject("settings")).doesNotContainKey("colour");

    assertThat(give(admin, "count-notes", "&holder=LEARNER").statusCode()).isEqualTo(302);
    assertThat(learner.get(COUNT).statusCode()).isEqualTo(200);
    assertThat(give(admin, "write-notes", "").statusCode()).isEqualTo(302);
    assertThat(learner.get(PAGE).statusCode()).as("nobody may").isEqualTo(403);
    assertThat(learner.get("/learning/my-page").body()).doesNotContain("plugin=acme-tools");
    assertThat(give(learner, "write-notes", "&holder=LEARNER").statusCode()).isEqualTo(403);
    assertThat(give(admin, "no-such", "&holder=LEARNER").statusCode()).isEqualTo(404);
    give(admin, "write-notes", "&holder=LEARNER");
    give(admin, "count-notes", "&holder=ADMIN");
    assertThat(learner.get(PAGE).statusCode()).isEqualTo(200);
    assertThat(learner.get(COUNT).statusCode()).isEqualTo(403);
  }

  private static void kept(String page, String ofTypesAlone) {
    String rows = page.substring(page.indexOf("id=\"kept\"")).replaceAll("<[^>]*>", " ");
    assertThat(rows.replaceAll("\\s+", " "))
        .contains("Có: Ghi chú bạn tự viết Thời hạn giữ: Đến khi bạn xóa")
        .contains("note/ kho chung, theo khóa Số dòng 1")
        .contains("started kho chung, theo khóa Số dòng 1")
        .contains("plugin_acme_tools__note bảng riêng Số dòng 3");
    assertThat(page).doesNotContain("__history", "/extensions/remains");
    assertThat(ofTypesAlone).contains("chưa giữ dữ liệu nào");
  }

  private static void personalData(Installation installation) throws Exception {
    Visitor learner = Visitor.signedIn(installation, "hocvien2");
    assertThat(learner.get("/people/privacy").body())
        .contains("Ghi chú bạn tự viết", "Đến khi bạn xóa");
    try (var zip =
        new ZipInputStream(
            new ByteArrayInputStream(learner.bytes("/api/v1/people/own-data.zip")))) {
      assertThat(zip.getNextEntry().getName()).isEqualTo("data.html");
      assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
          .contains("Dữ liệu do tiện ích lưu", "ghi nhớ")
          .contains("Ghi chú bạn tự viết", "<th>written</th>", "once")
          .contains("none open")
          .doesNotContain("still open");
    }
  }

  private static int tally(Installation installation) throws Exception {
    return installation.past(
        data -> {
          try (var rows =
              data.createStatement()
                  .executeQuery(
                      "select count(*) from extensions_data where data_key = 'tally'"
                          + " and content like '%Ghi chú%'")) {
            rows.next();
            return rows.getInt(1);
          }
        });
  }

  /** Eight times the first note of somebody at once: all are taken, one stays. */
  private static void atOnce(Installation installation) {
    Visitor learner = Visitor.signedIn(installation, "hocvien3");
    var answers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            learner
                                .put(
                                    "/api/v1/extensions/acme-tools/note",
                                    "{\"words\":\"lần " + i + "\"}")
                                .statusCode()))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(204);
    assertThat(counted(Visitor.signedIn(installation, "quantri")).getInt("count")).isEqualTo(2);
  }

  private static void backups(Installation installation, Path saved, Path jar) throws Exception {
    installation.kill();
    Files.deleteIfExists(saved);
    Installation.Said backup = installation.command("backup", saved.toString());
    assertThat(backup.code()).as(backup.words()).isZero();
    byte[] plugin = Files.readAllBytes(jar);
    Files.delete(jar);
    Installation.Said orphaned = installation.command("restore", "--replace", saved.toString());
    assertThat(orphaned.code()).isEqualTo(2);
    assertThat(orphaned.words()).contains("plugin_acme_tools__note");
    Files.write(jar, plugin);
    Installation.Said restored = installation.command("restore", "--replace", saved.toString());
    assertThat(restored.code()).as(restored.words()).isZero();
  }
}
