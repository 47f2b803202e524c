package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.thao.systemtests.tools.ToolsPlugin;

/**
 * What a plugin keeps of people in a table of its own, when two records become one and when
 * somebody is erased: while the plugin works, fails, is off, and after it was taken away.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginPeopleIT {

  private static final String NOTE = "/api/v1/extensions/acme-tools/note";
  private static final String LEFT = "Còn chờ xóa trong bảng riêng";

  private static Installation there;
  private static Newcomers people;
  private static Path jar;

  /** Somebody new who has written a note. */
  private record Writer(String number, String id) {}

  @BeforeAll
  static void start() throws IOException {
    Path folder = FrailPlugin.folder("people-plugins");
    jar = PluginJar.of("acme-tools", ToolsPlugin.class).into(folder, "tools.jar");
    there =
        Installation.own(
            "plugin-people",
            TestDatabase.all().get(0),
            Map.of("THAO_PLUGINS", folder.toString(), "THAO_LIMIT_ACCOUNT", "0"),
            Installation.TRUSTING);
    people = new Newcomers(there);
  }

  @AfterAll
  static void stop() {
    there.kill();
  }

  private static Writer writer(String name) {
    String number = people.newcomer(name, "XBM");
    Visitor visitor = people.active(number);
    assertThat(visitor.put(NOTE, "{\"words\":\"của tôi\"}").statusCode()).isEqualTo(204);
    return new Writer(number, Newcomers.person(people.as("noivu"), number));
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

  private static int rows(Writer writer) {
    return number("select count(*) from plugin_acme_tools__note where person = " + writer.id());
  }

  private static void await(String what, int rows, Writer writer) throws InterruptedException {
    for (int look = 0; look < 240 && rows(writer) != rows; look++) {
      Thread.sleep(250);
    }
    assertThat(rows(writer)).as(what).isEqualTo(rows);
  }

  private static void tell(String place) throws Exception {
    Files.writeString(there.data().resolve("tools-" + place), "");
  }

  private static void mend(String place) throws Exception {
    Files.deleteIfExists(there.data().resolve("tools-" + place));
  }

  private static void merge(Writer kept, Writer alias) {
    Visitor officer = people.as("noivu");
    var fields = new HashMap<String, String>();
    fields.putAll(Map.of("_token", officer.token(), "do", "merge", "reason", "Trùng (giả định)"));
    fields.putAll(Map.of("kept", kept.number(), "alias", alias.number(), "typed", alias.number()));
    assertThat(location(officer.post("/people/merge", fields))).contains("merge.merge.done");
  }

  private static void undo(Writer alias) {
    Visitor officer = people.as("noivu");
    HttpResponse<String> answer =
        officer.post(
            "/people/merge", Map.of("_token", officer.token(), "do", "undo", "id", merged(alias)));
    assertThat(location(answer)).contains("merge.undo.done");
  }

  private static String merged(Writer alias) {
    try {
      return there.past(
          data -> {
            try (var rows =
                data.createStatement()
                    .executeQuery("select id from people_merge where alias_id = " + alias.id())) {
              rows.next();
              return rows.getString(1);
            }
          });
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String proposed(Writer writer) {
    Visitor officer = people.as("noivu");
    HttpResponse<String> answer =
        officer.post(
            "/people/propose-erasure",
            Map.of(
                "_token",
                officer.token(),
                "staffNumber",
                writer.number(),
                "reason",
                "Đơn (giả định)"));
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    return location(answer).replaceAll(".*id=(\\d+).*", "$1");
  }

  private static void confirm(String erasure, Writer writer) {
    Visitor second = people.as("noivu2");
    HttpResponse<String> answer =
        second.post(
            "/people/change-erasure",
            Map.of(
                "_token",
                second.token(),
                "id",
                erasure,
                "do",
                "confirm",
                "typed",
                writer.number()));
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
  }

  private static String page(String erasure) {
    return people.as("noivu").get("/people/erasure?id=" + erasure).body();
  }

  private static void awaitDone(String erasure) throws InterruptedException {
    for (int look = 0; look < 120 && !page(erasure).contains("Đã xóa"); look++) {
      Thread.sleep(500);
    }
    assertThat(page(erasure)).contains("Đã xóa");
  }

  private static void turn(String to) {
    Visitor admin = people.as("quantri");
    var fields = Map.of("_token", admin.token(), "id", "acme-tools", "do", to, "reason", "Thử gỡ");
    assertThat(admin.post("/extensions/switch-plugin", fields).statusCode()).isEqualTo(302);
  }

  @Test
  @Order(1)
  void rowsOfADuplicateGoOverAfterTheMergeAndExactlyBack() throws Exception {
    Writer kept = writer("Sùng Thị Giữ");
    Writer alias = writer("Sùng Thị Trùng");
    tell("move");
    merge(kept, alias);
    Thread.sleep(3000);
    assertThat(rows(alias)).as("the merge doesn't wait for a plugin that fails").isOne();
    mend("move");
    await("tried until it works", 2, kept);
    assertThat(rows(alias)).isZero();
    assertThat(people.as("quantri").get("/api/v1/extensions/plugins").body())
        .contains("\"place\":\"MOVE\"");
    undo(alias);
    await("back", 1, alias);
    assertThat(rows(kept)).isOne();
  }

  /** Merged and taken back before the plugin could do anything: nothing has gone over. */
  @Test
  @Order(2)
  void mergeThatWasTakenBackMeanwhileMovesNothing() throws Exception {
    Writer kept = writer("Sùng Thị Một");
    Writer alias = writer("Sùng Thị Hai");
    tell("move");
    merge(kept, alias);
    undo(alias);
    mend("move");
    for (int look = 0; look < 120 && waiting() > 0; look++) {
      Thread.sleep(500);
    }
    assertThat(waiting()).isZero();
    assertThat(rows(kept)).isOne();
    assertThat(rows(alias)).isOne();
  }

  private static int waiting() {
    return number(
        "select count(*) from platform_outbox where kind = 'extensions.people' and done_at is null");
  }

  @Test
  @Order(3)
  void pluginThatIsOffMovesAndErasesAllTheSame() throws Exception {
    Writer kept = writer("Sùng Thị Ba");
    Writer alias = writer("Sùng Thị Bốn");
    turn("off");
    merge(kept, alias);
    await("moved while off", 2, kept);
    String erasure = proposed(kept);
    assertThat(page(erasure)).doesNotContain("đã gỡ hoặc không khởi động được");
    confirm(erasure, kept);
    awaitDone(erasure);
    assertThat(rows(kept) + rows(alias)).isZero();
    turn("on");
  }

  @Test
  @Order(4)
  void erasingWaitsForAPluginThatFails() throws Exception {
    Writer writer = writer("Sùng Thị Năm");
    tell("erase");
    String erasure = proposed(writer);
    confirm(erasure, writer);
    Thread.sleep(5000);
    assertThat(page(erasure)).contains("Đang xóa").doesNotContain(LEFT);
    mend("erase");
    awaitDone(erasure);
    assertThat(rows(writer)).isZero();
  }

  @Test
  @Order(5)
  void withoutThePluginAllElseIsErasedAndWhatRemainsIsSaid() throws Exception {
    Writer later = writer("Sùng Thị Sáu");
    Writer purged = writer("Sùng Thị Bảy");
    there.kill();
    Path away = Files.move(jar, jar.resolveSibling("tools.away"));
    there.start();

    String first = proposed(later);
    assertThat(page(first)).contains("đã gỡ hoặc không khởi động được", "acme_tools");
    confirm(first, later);
    awaitDone(first);
    assertThat(page(first)).contains(LEFT, "acme_tools");
    assertThat(rows(later)).as("nobody could be asked").isOne();
    assertThat(number("select count(*) from extensions_data where person_id = " + later.id()))
        .as("what the core keeps for the plugin")
        .isZero();
    String waits = "Chờ tiện ích có bảng acme_tools";
    String jobs = "";
    for (int look = 0; look < 40 && !jobs.contains(waits); look++) {
      Thread.sleep(500);
      jobs = people.as("quantri").get("/platform/jobs").body();
    }
    assertThat(jobs).contains(waits, "Gộp, xóa dữ liệu cá nhân");

    there.kill();
    Files.move(away, jar);
    there.start();
    await("erased once it is back", 0, later);
    assertThat(rows(purged)).isOne();
    for (int look = 0; look < 40 && page(first).contains(LEFT); look++) {
      Thread.sleep(250);
    }
    assertThat(page(first)).contains("Đã xóa").doesNotContain(LEFT);
    whatIsPurgedIsErased(purged);
  }

  private static void whatIsPurgedIsErased(Writer writer) throws Exception {
    there.kill();
    Files.delete(jar);
    there.start();
    String erasure = proposed(writer);
    confirm(erasure, writer);
    awaitDone(erasure);
    assertThat(page(erasure)).contains(LEFT);
    Visitor admin = people.as("quantri");
    var fields = Map.of("_token", admin.token(), "purged", "acme-tools", "typed", "acme-tools");
    assertThat(admin.post("/extensions/purge", fields).statusCode()).isEqualTo(302);
    for (int look = 0; look < 120 && waiting() > 0; look++) {
      Thread.sleep(500);
    }
    assertThat(waiting()).as("nothing is left to erase").isZero();
    assertThat(page(erasure)).contains("Đã xóa").doesNotContain(LEFT);
  }
}
