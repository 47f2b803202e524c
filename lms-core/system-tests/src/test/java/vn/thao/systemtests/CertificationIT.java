package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Statements for many at once: issued, replaced and revoked by orders, over a killed server and two
 * officers at the same moment. {@code -Dthao.load=20000} makes it a province; the normal run has a
 * few hundred.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class CertificationIT {

  private static final int MANY = Integer.getInteger("thao.load", 230);
  private static final long FIRST = 1_000_000_000L;
  private static final String TAG = "Dai Tra";
  private static final String REASON = "Sai thông tin khóa học";
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"(\\d+)\"");

  @ParameterizedTest
  @MethodSource("vn.thao.systemtests.TestDatabase#all")
  void aProvinceAtOnceEachExactlyOnce(TestDatabase database) throws Exception {
    var installation = Installation.on(database);
    installation.past(CertificationIT::completions);

    var officer = Visitor.signedIn(installation, "noivu");
    assertThat(officer.get("/certification/register").body()).contains("/issue-missing");
    assertIsLedOn(officer.post("/certification/issue-missing", token(officer)));
    Thread.sleep(2500);
    installation.kill();
    installation.start();
    officer = Visitor.signedIn(installation, "noivu");
    awaitEnd(officer);
    assertThat(count(officer, "valid")).isEqualTo(MANY);
    assertThat(officer.get("/certification/register?search=dai+tra+1").body()).contains(TAG);

    replaceAPage(officer);
    assertThat(count(officer, "replaced")).isEqualTo(50);
    assertThat(count(officer, "valid")).isEqualTo(MANY);
    var replaced = Instant.now();
    revokeAllByTwo(installation);
    awaitEnd(officer);
    assertThat(count(officer, "valid")).isZero();
    assertThat(count(officer, "revoked")).isEqualTo(MANY);

    assertFilesTellOfThen(officer, replaced);
    var code = installation.past(CertificationIT::checked);
    var paper = new Visitor(installation).get("/certification/verification?code=" + code).body();
    assertThat(paper).contains("verdict--revoked").doesNotContain(REASON).doesNotContain(TAG);
  }

  /** The register as a file by the page's filters: today, before the revocations, before all. */
  private static void assertFilesTellOfThen(Visitor officer, Instant replaced) {
    for (var kind : List.of("pdf", "docx", "xlsx", "csv")) {
      var file = officer.get("/api/v1/reports/register." + kind + "?search=dai+tra+1");
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
          .contains("R16-")
          .endsWith("." + kind + "\"");
    }
    var address = "/api/v1/reports/register.csv?search=dai+tra";
    var now = officer.get(address).body();
    assertThat(now.lines()).hasSize(1 + MANY + 50);
    assertThat(now).contains(REASON).doesNotContain("Còn giá trị");
    var then = officer.get(address + "&knownAt=" + replaced).body();
    assertThat(then).doesNotContain(REASON);
    assertThat(then.split("Còn giá trị", -1)).hasSize(MANY + 1);
    assertThat(then.split("Đã thay thế", -1)).hasSize(50 + 1);
    assertThat(officer.get(address + "&status=valid&knownAt=" + replaced).body().lines())
        .hasSize(1 + MANY);
    assertThat(officer.get(address + "&asOf=2020-01-01").body().lines()).hasSize(1);
    var past = officer.get("/certification/register?search=dai+tra&asOf=01/01/2020").body();
    assertThat(past).contains("01/01/2020", "Không có giấy nào").doesNotContain(TAG);
  }

  private static Map<String, String> token(Visitor officer) {
    return Map.of("_token", officer.token());
  }

  private static void assertIsLedOn(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Location").orElse(answer.body()))
        .contains("/certification/orders?done=orders.given.done");
  }

  private static void replaceAPage(Visitor officer) throws InterruptedException {
    var page = officer.get("/certification/register?search=dai+tra").body();
    var form =
        new StringBuilder("_token=" + officer.token() + "&kind=REISSUE&which=chosen&reason=abcdef");
    ID.matcher(page).results().forEach(found -> form.append("&id=").append(found.group(1)));
    assertIsLedOn(officer.postForm("/certification/order", form.toString()));
    awaitEnd(officer);
  }

  /** Both order the same; whoever is later finds it done or is told that the number has changed. */
  private static void revokeAllByTwo(Installation installation) throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      var officers =
          List.of(Visitor.signedIn(installation, "noivu"), Visitor.signedIn(installation, "noivu"));
      var answers = new ArrayList<Integer>();
      for (var done :
          threads.invokeAll(officers.stream().map(CertificationIT::revokeAll).toList())) {
        answers.add(done.get());
      }
      Collections.sort(answers);
      assertThat(answers.get(0)).isIn(302, 303);
      assertThat(answers.get(1)).isIn(302, 303, 409, 422);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<Integer> revokeAll(Visitor officer) {
    var fields =
        Map.of(
            "_token",
            officer.token(),
            "kind",
            "REVOKE",
            "which",
            "all",
            "search",
            "dai tra",
            "expected",
            Integer.toString(MANY),
            "reason",
            REASON);
    return () -> officer.post("/certification/order", fields).statusCode();
  }

  @ParameterizedTest
  @MethodSource("vn.thao.systemtests.TestDatabase#all")
  void ordersAreCheckedBeforeAnythingIsDone(TestDatabase database) {
    var officer = Visitor.signedIn(Installation.on(database), "noivu");
    var fields =
        Map.of("_token", officer.token(), "kind", "REVOKE", "which", "chosen", "reason", REASON);
    assertThat(officer.post("/certification/order", fields).statusCode())
        .as("nothing chosen; there is nothing to show either")
        .isEqualTo(422);
    assertThat(officer.post("/certification/order", Map.of("kind", "REVOKE")).statusCode())
        .as("no token")
        .isEqualTo(422);
    var learner = Visitor.signedIn(Installation.on(database), "hocvien5");
    var others = Map.of("_token", learner.token(), "reason", REASON, "id", "1");
    assertThat(learner.post("/certification/order", others).statusCode()).isEqualTo(403);
    assertThat(learner.post("/certification/issue-missing", token(learner)).statusCode())
        .isEqualTo(403);
    assertThat(learner.get("/api/v1/reports/register.csv").statusCode()).isEqualTo(403);
    var ofTheCommune = Visitor.signedIn(Installation.on(database), "nhansu");
    assertThat(ofTheCommune.get("/api/v1/reports/register.pdf").statusCode()).isEqualTo(403);
    var unreadable = officer.get("/certification/register?asOf=31/02/2026");
    assertThat(unreadable.statusCode()).isEqualTo(200);
    assertThat(unreadable.body()).contains("Ngày chưa đúng");
  }

  private static void awaitEnd(Visitor officer) throws InterruptedException {
    var end = Instant.now().plusSeconds(120 + MANY / 5);
    while (Instant.now().isBefore(end)) {
      Thread.sleep(1000);
      if (!officer.get("/certification/orders").body().contains("đang làm")) {
        return;
      }
    }
    throw new AssertionError("The orders did not end");
  }

  private static int count(Visitor officer, String status) {
    var page = officer.get("/certification/register?search=dai+tra&status=" + status).body();
    Matcher count = Pattern.compile("([\\d.]+) giấy ·").matcher(page);
    assertThat(count.find()).as(page).isTrue();
    return Integer.parseInt(count.group(1).replace(".", ""));
  }

  /** People who have left long ago and had completed the course, as an import would bring them. */
  private static Void completions(Connection data) throws SQLException {
    long unit = number(data, "select id from people_unit where code = 'XBM'");
    long position = number(data, "select min(id) from people_position");
    long course = number(data, "select id from content_course where code = 'K01'");
    long version = number(data, "select max(id) from content_version where course_id = " + course);
    data.setAutoCommit(false);
    try (var person =
            insert(
                data,
                "people_person (id, staff_number, full_name, given_name, sort_key, search_name,"
                    + " recorded_at)",
                7);
        var assignment =
            insert(
                data,
                "people_assignment (id, person_id, unit_id, position_id, kind, share, decision,"
                    + " valid_from, valid_to, recorded_at)",
                10);
        var registration =
            insert(
                data,
                "learning_registration (id, person_id, course_id, version_id, source,"
                    + " registered_at)",
                6);
        var completion =
            insert(
                data,
                "learning_completion (id, registration_id, person_id, version_id, completed_at)",
                5)) {
      var then = LocalDateTime.of(2020, 5, 5, 8, 0);
      for (long id = FIRST; id < FIRST + MANY; id++) {
        var name = TAG + " " + id;
        var plain = name.toLowerCase();
        add(person, id, "TEST-" + id, name, "" + id, "00", plain, then);
        var from = LocalDate.of(2019, 1, 1);
        var to = LocalDate.of(2020, 12, 31);
        add(assignment, id, id, unit, position, "FULL_TIME", 100, "-", from, to, then);
        add(registration, id, id, course, version, "IMPORT", then);
        add(completion, id, id, id, version, then);
      }
      for (var each : List.of(person, assignment, registration, completion)) {
        each.executeBatch();
      }
    }
    data.commit();
    data.setAutoCommit(true);
    return null;
  }

  private static PreparedStatement insert(Connection data, String into, int columns)
      throws SQLException {
    var marks = String.join(",", Collections.nCopies(columns, "?"));
    return data.prepareStatement("insert into " + into + " values (" + marks + ")");
  }

  private static void add(PreparedStatement insert, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.addBatch();
  }

  /** Everything once, and the register without gap or double; gives the code of a revoked one. */
  private static String checked(Connection data) throws SQLException {
    var ours = " between " + FIRST + " and " + (FIRST + MANY);
    assertThat(
            number(
                data, "select count(*) from certification_statement where registration_id" + ours))
        .isEqualTo(MANY + 50);
    assertThat(
            number(
                data,
                "select count(distinct registration_id) from certification_statement where"
                    + " replaces = 0 and registration_id"
                    + ours))
        .isEqualTo(MANY);
    assertThat(
            number(
                data,
                "select count(*) from certification_revocation r join certification_statement s"
                    + " on s.id = r.statement_id where s.registration_id"
                    + ours))
        .isEqualTo(MANY + 50);
    assertThat(
            number(
                data,
                "select count(*) from (select unit_id from certification_statement group by"
                    + " unit_id, register_year having count(*) <> max(number) or count(distinct"
                    + " number) <> count(*)) broken"))
        .as("registers with gaps or doubles")
        .isZero();
    try (var rows =
        data.createStatement()
            .executeQuery(
                "select max(code) from certification_statement where registration_id" + ours)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static long number(Connection data, String sql) throws SQLException {
    try (var statement = data.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
