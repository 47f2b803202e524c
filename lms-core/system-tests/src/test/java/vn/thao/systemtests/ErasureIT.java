package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything about one person: taken away by that person, and erased when the service ends. */
class ErasureIT {

  private static final String BASIS = "Đơn ngày 01/11/2026 (giả định)";
  private static final byte[] PDF = "%PDF-1.4 giấy".getBytes(StandardCharsets.UTF_8);

  /** A learner who has left traces everywhere, and works nowhere any more. */
  private record Leaver(String number, String name, String id, Visitor visitor) {}

  private static List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  private static Leaver leaver(Newcomers people) {
    String name = "Sùng Thị Xóa" + letters();
    String number = people.newcomer(name, "XBM", "xoa" + System.nanoTime() + "@xbm.example");
    Visitor visitor = people.active(number);
    visitor.readToken("/people/account");
    visitor.registered("K01");
    String activity = visitor.activities("K01").get(0);
    String run = visitor.begin(activity);
    visitor.postEvent(
        run, "{\"stream\":\"erasure-1\",\"sequence\":1,\"kind\":\"Read\",\"payload\":{}}");
    var fields = new LinkedHashMap<String, String>();
    fields.put("competency", "C13");
    fields.put("level", "3");
    fields.put("title", "Chứng chỉ của " + name);
    fields.put("achievedOn", "01/02/2025");
    fields.put("note", "Tôi là " + name);
    HttpResponse<String> applied =
        visitor.upload("/competency/apply-recognition", fields, "giay-" + number + ".pdf", PDF);
    assertThat(applied.statusCode()).as(applied.body()).isIn(302, 303);
    return new Leaver(number, name, Newcomers.person(people.as("noivu"), number), visitor);
  }

  private static String letters() {
    return Long.toString(System.nanoTime(), 26)
        .chars()
        .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 26))))
        .collect(Collectors.joining());
  }

  private static HttpResponse<String> propose(Visitor who, String number) {
    return who.post(
        "/people/propose-erasure",
        Map.of("_token", who.token(), "staffNumber", number, "reason", BASIS));
  }

  static HttpResponse<String> change(Visitor who, String id, String verb, String typed) {
    return who.post(
        "/people/change-erasure",
        Map.of("_token", who.token(), "id", id, "do", verb, "typed", typed));
  }

  static String proposed(Visitor who, String number) {
    HttpResponse<String> answer = propose(who, number);
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    return location(answer).replaceAll(".*id=(\\d+).*", "$1");
  }

  static void awaitDone(Visitor officer, String id) throws InterruptedException {
    for (int look = 0; look < 60; look++) {
      if (officer.get("/people/erasure?id=" + id).body().contains("Đã xóa")) {
        return;
      }
      Thread.sleep(500);
    }
    throw new AssertionError(officer.get("/people/erasure?id=" + id).body());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void everythingHeldOfAPersonIsTakenAway(TestDatabase database) throws IOException {
    var people = new Newcomers(Installation.on(database));
    Leaver leaver = leaver(people);

    Map<String, String> own = files(leaver.visitor().bytes("/api/v1/people/own-data.zip"));
    assertThat(own.get("data.html"))
        .contains(leaver.name(), leaver.number(), "Tôi là " + leaver.name(), "Ghi danh");
    assertThat(own.get("data.json")).contains(leaver.name(), "SELF");
    assertThat(own.keySet()).anyMatch(name -> name.endsWith("giay-" + leaver.number() + ".pdf"));
    assertThat(own.get("data.html")).doesNotContain("password", "totp");

    String path = "/api/v1/people/persons/" + leaver.id() + "/data.zip";
    assertThat(files(people.as("noivu").bytes(path)).get("data.html")).contains(leaver.name());
    assertThat(people.as("nhansu").get(path).statusCode()).isEqualTo(403);
    assertThat(people.as("hocvien5").get(path).statusCode()).isEqualTo(403);
    assertThat(people.as("noivu").get("/api/v1/people/persons/1/data.zip").statusCode())
        .isEqualTo(404);
    assertThat(people.as("quantri").get("/platform/audit?words=personalexports").body())
        .contains("Tải dữ liệu của một người");
  }

  static Map<String, String> files(byte[] zip) throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("databases")
  void twoTogetherEraseSomebodyAndNothingBreaks(TestDatabase database) throws Exception {
    var installation = Installation.on(database);
    var people = new Newcomers(installation);
    Leaver leaver = leaver(people);
    Visitor first = people.as("noivu");
    Visitor second = people.as("noivu2");
    assertThat(traces(installation, leaver)).as("before").hasSizeGreaterThan(6);
    String registered = single(installation, "select count(*) from learning_registration");

    assertThat(propose(first, "KHONG-CO").statusCode()).isEqualTo(422);
    String id = proposed(first, leaver.number());
    assertThat(propose(second, leaver.number()).statusCode()).as("twice").isEqualTo(422);
    assertThat(first.get("/people/erasure?id=" + id).body())
        .contains(leaver.name(), "Tệp minh chứng", "Ghi danh", "Cần một người khác xác nhận");
    assertThat(change(first, id, "confirm", leaver.number()).statusCode()).isEqualTo(422);
    assertThat(change(second, id, "confirm", "sai").statusCode()).isEqualTo(422);
    assertThat(change(people.as("nhansu"), id, "confirm", leaver.number()).statusCode())
        .isEqualTo(403);
    assertThat(second.get("/people/erasure?id=1").statusCode()).isEqualTo(404);
    assertThat(
            second.post("/people/change-erasure", Map.of("id", id, "do", "confirm")).statusCode())
        .as("without a token")
        .isEqualTo(422);
    var answers =
        List.of(second, people.as("quantri")).stream()
            .map(
                who ->
                    CompletableFuture.supplyAsync(
                        () -> change(who, id, "confirm", leaver.number()).statusCode()))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join).sorted().toList())
        .containsExactly(302, 409);
    assertThat(leaver.visitor().get("/learning/my-page").statusCode())
        .as("the session has ended")
        .isIn(302, 303);
    awaitDone(first, id);

    assertThat(traces(installation, leaver)).isEmpty();
    assertThat(single(installation, "select count(*) from learning_registration"))
        .isEqualTo(registered);
    pagesStayOpen(people, leaver, id);
  }

  private static void pagesStayOpen(Newcomers people, Leaver leaver, String id) {
    for (String page :
        List.of(
            "/people/persons?words=sung+thi",
            "/people/erasures",
            "/people/erasure?id=" + id,
            "/people/import",
            "/people/accounts?words=sung",
            "/people/directory",
            "/learning/progress",
            "/learning/nominations",
            "/reports/training",
            "/reports/gaps",
            "/reports/staffing",
            "/reports/counted?report=training&measure=registered",
            "/certification/register",
            "/certification/programmes",
            "/competency/rosters",
            "/competency/policies?competency=C13",
            "/competency/profile?person=" + leaver.id())) {
      HttpResponse<String> answer = people.as("noivu").get(page);
      assertThat(answer.statusCode()).as(page).isIn(200, 404);
      assertThat(answer.statusCode() == 404).as(page).isEqualTo(page.contains("profile?person"));
      assertThat(answer.body()).as(page).doesNotContain(leaver.name(), leaver.number());
    }
    assertThat(people.as("giamkhao").get("/competency/recognition-reviews").body())
        .doesNotContain(leaver.name());
    assertThat(people.as("giangvien").get("/learning/followup").statusCode()).isEqualTo(200);
    assertThat(people.as("quantri").get("/platform/audit?words=" + leaver.number()).body())
        .doesNotContain(leaver.number() + "<");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatWasCutOffGoesOnAndTwiceIsLikeOnce(TestDatabase database) throws Exception {
    var installation = Installation.on(database);
    var people = new Newcomers(installation);
    Leaver leaver = leaver(people);
    String id = proposed(people.as("noivu"), leaver.number());
    installation.past(
        data -> {
          // as a crash leaves it: confirmed, the work waiting, and a part of it done
          run(data, "delete from competency_recognition where person_id = " + leaver.id());
          run(
              data,
              "update people_erasure set confirmed_at = proposed_at, confirmed_by = proposed_by"
                  + " where id = "
                  + id);
          run(
              data,
              "insert into platform_outbox (id, kind, reference, payload, created_at, attempts,"
                  + " next_at) select id, 'erasure', '"
                  + id
                  + "', '{}', proposed_at, 1, proposed_at from people_erasure where id = "
                  + id);
          return null;
        });
    awaitDone(people.as("noivu"), id);
    assertThat(traces(installation, leaver)).isEmpty();

    String rows = single(installation, "select count(*) from people_erasure");
    installation.past(
        data -> {
          run(data, "update people_erasure set done_at = null where id = " + id);
          run(
              data,
              "update platform_outbox set done_at = null where kind = 'erasure' and reference = '"
                  + id
                  + "'");
          return null;
        });
    awaitDone(people.as("noivu"), id);
    assertThat(single(installation, "select count(*) from people_erasure")).isEqualTo(rows);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void duplicatesGoWithThePersonTheyWereMergedInto(TestDatabase database) throws Exception {
    var installation = Installation.on(database);
    var people = new Newcomers(installation);
    Leaver leaver = leaver(people);
    String duplicate = people.newcomer(leaver.name(), "XBM");
    Visitor officer = people.as("noivu");
    HttpResponse<String> merged =
        officer.post(
            "/people/merge",
            Map.of(
                "_token",
                officer.token(),
                "do",
                "merge",
                "kept",
                leaver.number(),
                "alias",
                duplicate,
                "reason",
                BASIS,
                "typed",
                duplicate));
    assertThat(location(merged)).as(merged.body()).contains("merge.merge.done");
    String id = proposed(officer, leaver.number());
    assertThat(location(change(people.as("noivu2"), id, "confirm", leaver.number())))
        .contains("confirm.done");
    awaitDone(officer, id);
    assertThat(traces(installation, leaver)).isEmpty();
    assertThat(traces(installation, new Leaver(duplicate, leaver.name(), "", null))).isEmpty();
    String merge = single(installation, "select max(id) from people_merge");
    assertThat(
            officer
                .post("/people/merge", Map.of("_token", officer.token(), "do", "undo", "id", merge))
                .statusCode())
        .as("an erased person comes back by no door")
        .isEqualTo(422);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoStillServesIsNotErased(TestDatabase database) {
    EvidenceSteps.open(database);
    var somebody = EvidenceSteps.posted("XBM");
    var people = EvidenceSteps.people;
    String id = proposed(people.as("noivu"), somebody.number());
    assertThat(people.as("noivu").get("/people/erasure?id=" + id).body())
        .contains("còn giữ vị trí công tác");
    assertThat(change(people.as("noivu2"), id, "confirm", somebody.number()).statusCode())
        .isEqualTo(422);
    assertThat(location(change(people.as("noivu"), id, "withdraw", ""))).contains("withdraw.done");
    assertThat(change(people.as("noivu2"), id, "withdraw", "").statusCode()).isEqualTo(409);
    assertThat(people.as("noivu").get("/people/erasures").body()).contains("Đã rút");
  }

  private static void run(Connection data, String sql) throws SQLException {
    try (var statement = data.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static String single(Installation installation, String sql) throws Exception {
    return installation.past(
        data -> {
          try (var rows = data.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
          }
        });
  }

  /** Every column of every table in which the name or the staff number stands. */
  private static List<String> traces(Installation installation, Leaver leaver) throws Exception {
    return installation.past(
        data -> {
          var found = new ArrayList<String>();
          var quote = data.getMetaData().getIdentifierQuoteString();
          for (var column : texts(data)) {
            var parts = column.split("\\.");
            var sql =
                "select count(*) from ~%s~ where lower(~%s~) like ? or lower(~%s~) like ?"
                    .formatted(parts[0], parts[1], parts[1])
                    .replace("~", quote);
            try (var query = data.prepareStatement(sql)) {
              query.setString(1, "%" + leaver.name().toLowerCase() + "%");
              query.setString(2, "%" + leaver.number().toLowerCase() + "%");
              try (var rows = query.executeQuery()) {
                rows.next();
                if (rows.getInt(1) > 0) {
                  found.add(column);
                }
              }
            }
          }
          return found;
        });
  }

  private static List<String> texts(Connection data) throws SQLException {
    var columns = new ArrayList<String>();
    try (var all = data.getMetaData().getColumns(data.getCatalog(), data.getSchema(), "%", "%")) {
      while (all.next()) {
        var type = all.getString("TYPE_NAME").toLowerCase();
        boolean ours = !all.getString("TABLE_NAME").startsWith("flyway");
        if (ours && Pattern.matches("(?s).*(char|text|clob).*", type)) {
          columns.add(all.getString("TABLE_NAME") + "." + all.getString("COLUMN_NAME"));
        }
      }
    }
    assertThat(columns).hasSizeGreaterThan(100);
    return columns;
  }
}
