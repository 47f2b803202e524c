package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;
import static vn.thao.systemtests.Newcomers.page;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Certification programmes: who earns what, until when, and what officers may do about it. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class ProgrammeIT {

  private static Installation installation;
  private static Newcomers people;
  private static Visitor officer;

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    installation = Installation.on(database);
    people = new Newcomers(installation);
    officer = people.as("noivu");
  }

  /** Somebody new in a post at a unit. */
  private static String newcomer(String name, String unit) throws Exception {
    String number = people.newcomer(name, unit);
    int posts =
        installation.past(
            data -> {
              try (var insert =
                  data.prepareStatement(
                      "insert into people_assignment (id, person_id, unit_id, position_id, kind,"
                          + " share, decision, valid_from, recorded_at) select ?, p.id, u.id, o.id,"
                          + " 'FULL_TIME', 100, 'QĐ 3 (giả định)', '2026-01-01',"
                          + " '2026-01-01 00:00:00' from people_person p, people_unit u,"
                          + " people_position o where p.staff_number = ? and u.code = ?"
                          + " and o.code = 'P10'")) {
                insert.setLong(1, System.nanoTime());
                insert.setString(2, number);
                insert.setString(3, unit);
                return insert.executeUpdate();
              }
            });
    assertThat(posts).isEqualTo(1);
    return number;
  }

  /** A completion that came long ago. */
  private static void completed(String staffNumber, String day) throws Exception {
    PastCourse.completed(installation, staffNumber, "K00", 1, day);
  }

  private static Map<String, String> rule() {
    var fields = new HashMap<String, String>();
    fields.put("_token", officer.token());
    fields.put("base", "COMPLETION");
    fields.put("months", "24");
    fields.put("renewFrom", "60");
    fields.put("grace", "30");
    fields.put("first", "K00");
    fields.put("renewal", "");
    fields.put("decision", "QĐ 1 (giả định)");
    fields.put("from", "01/01/2026");
    return fields;
  }

  private static HttpResponse<String> create(String code, Map<String, String> fields) {
    fields.put("code", code);
    fields.put("nameVi", "Chương trình " + code);
    return officer.post("/certification/create-programme", fields);
  }

  private static String created() {
    String code = "CT-" + Long.toString(System.nanoTime(), 36).toUpperCase();
    assertThat(location(create(code, rule()))).contains("programme.created.done");
    return code;
  }

  /** The rows of the people found; empty when there are none. */
  private static String row(Visitor who, String code, String number, String more) {
    String page =
        who.get("/certification/programme?code=" + code + "&words=" + number + more).body();
    Matcher rows = Pattern.compile("(?s)<tbody>(.*?)</tbody>").matcher(page);
    return rows.find() ? rows.group(1) : "";
  }

  private static String person(String code, String number) {
    Matcher id =
        Pattern.compile("name=\"person\" value=\"(\\d+)\"").matcher(row(officer, code, number, ""));
    assertThat(id.find()).as(number).isTrue();
    return id.group(1);
  }

  private static HttpResponse<String> change(
      Visitor who, String code, String verb, String person, String reason) {
    return who.post(
        "/certification/change-candidates",
        Map.of(
            "_token", who.token(), "code", code, "do", verb, "person", person, "reason", reason));
  }

  private static HttpResponse<String> assign(Visitor who, String code, String numbers) {
    return who.post(
        "/certification/change-candidates",
        Map.of(
            "_token",
            who.token(),
            "code",
            code,
            "do",
            "assign",
            "numbers",
            numbers,
            "reason",
            "QĐ 2 (giả định)"));
  }

  @Test
  void whatWasCompletedBeforeCountsAndItsStandingFollowsTheDay() throws Exception {
    String number = newcomer("Cao Thị Chứng", "XBM");
    completed(number, "2026-02-10");

    String code = created();

    assertThat(row(officer, code, number, "&asOf=09/02/2026")).doesNotContain(number);
    assertThat(row(officer, code, number, "&asOf=10/02/2026"))
        .contains("Còn hiệu lực", "10/02/2028");
    assertThat(row(officer, code, number, "&asOf=12/12/2027")).contains("Đến kỳ gia hạn");
    assertThat(row(officer, code, number, "&asOf=11/02/2028")).contains("còn gia hạn được");
    assertThat(row(officer, code, number, "&asOf=12/03/2028")).contains("chip--gap", "Hết hạn");
    assertThat(row(officer, code, "khong-ai", "")).doesNotContain(number);
    assertThat(row(officer, code, number, "&status=EXPIRED")).doesNotContain(number);
  }

  @Test
  void assignedPeopleAreToldAndWithdrawnOnesStayCertified() throws Exception {
    String code = created();
    String number = newcomer("Cao Văn Giao", "XBM");
    Visitor learner = people.active(number);

    assertThat(location(assign(officer, code, number))).contains("candidates.assign.done&n=1");
    assertThat(location(assign(officer, code, number))).contains("n=0");

    assertThat(learner.get("/certification/mine").body())
        .contains("Chương trình " + code, "Chưa bắt đầu", "Mở khóa học K00");
    assertThat(learner.get("/platform/notices").body()).contains("Chương trình " + code);
    String person = person(code, number);
    assertThat(location(change(officer, code, "withdraw", person, ""))).contains("withdraw.done");
    assertThat(change(officer, code, "withdraw", person, "").statusCode()).isEqualTo(409);
    assertThat(learner.get("/certification/mine").body()).doesNotContain(code);
    assertThat(location(assign(officer, code, number))).contains("n=1");
  }

  @Test
  void suspendedResumedAndRevokedWithReason() throws Exception {
    String number = newcomer("Cao Thị Đình", "XBM");
    Visitor learner = people.active(number);
    completed(number, "2026-03-01");
    String code = created();
    String person = person(code, number);

    assertThat(change(officer, code, "suspend", person, " ").statusCode()).isEqualTo(422);
    assertThat(location(change(officer, code, "suspend", person, "Đang xác minh")))
        .contains("suspend.done");
    assertThat(change(officer, code, "suspend", person, "Lần nữa").statusCode()).isEqualTo(409);
    assertThat(learner.get("/certification/mine").body())
        .contains("Đang đình chỉ", "Đang xác minh");
    assertThat(location(change(officer, code, "resume", person, ""))).contains("resume.done");
    assertThat(row(officer, code, number, "")).contains("Còn hiệu lực");
    assertThat(location(change(officer, code, "revoke", person, "Khai man (giả định)")))
        .contains("revoke.done");
    assertThat(learner.get("/certification/mine").body())
        .contains("Đã thu hồi", "Khai man (giả định)", "K00");
    assertThat(row(officer, code, number, "&asOf=01/04/2026")).contains("Còn hiệu lực");
    assertThat(people.as("quantri").get("/platform/audit?words=" + person).body())
        .contains("Candidates.revoke");
  }

  private static Map<String, String> extension(
      Visitor who, String code, String person, LocalDate until) {
    var fields = new HashMap<String, String>();
    fields.putAll(Map.of("_token", who.token(), "code", code, "person", person, "do", "extend"));
    fields.put("until", until.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
    fields.put("reason", "Nghỉ thai sản (giả định)");
    return fields;
  }

  @Test
  void onePersonGetsMoreTimeAndItIsTakenBack() throws Exception {
    String number = newcomer("Cao Thị Kéo Dài", "XBM");
    Visitor learner = people.active(number);
    var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    completed(number, today.minusMonths(26).toString());
    var old = rule();
    old.put("from", "01/01/2020");
    String code = "KD-" + Long.toString(System.nanoTime(), 36).toUpperCase();
    assertThat(location(create(code, old))).contains("programme.created.done");
    String person = person(code, number);
    assertThat(row(officer, code, number, "")).contains("Hết hạn", "value=\"extend\"");
    String address = "/certification/change-candidates";
    LocalDate until = today.plusMonths(2);

    var silent = extension(officer, code, person, until);
    silent.put("reason", " ");
    assertThat(officer.post(address, silent).statusCode()).as("without a reason").isEqualTo(422);
    for (LocalDate wrong : List.of(today.minusDays(1), today.plusMonths(25))) {
      var form = extension(officer, code, person, wrong);
      HttpResponse<String> refused = officer.post(address, form);
      assertThat(refused.statusCode()).as(wrong.toString()).isEqualTo(422);
      assertThat(refused.body()).as("what was typed").contains(form.get("until"));
    }
    for (String other : List.of("nhansu", "thutruong")) {
      Visitor who = people.as(other);
      assertThat(who.post(address, extension(who, code, person, until)).statusCode())
          .isEqualTo(403);
    }
    var forged = extension(officer, code, person, until);
    forged.put("_token", "x");
    assertThat(officer.post(address, forged).statusCode()).isEqualTo(422);

    Visitor second = people.as("noivu2");
    List<Integer> answers =
        List.of(officer, second).stream()
            .map(
                who ->
                    CompletableFuture.supplyAsync(
                        () -> who.post(address, extension(who, code, person, until)).statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers).containsOnlyOnce(302);
    assertThat(answers.stream().filter(answer -> answer != 302).toList()).isSubsetOf(409, 422);
    String shown = until.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    assertThat(row(officer, code, number, "")).contains("Được kéo dài đến hết " + shown);
    assertThat(learner.get("/certification/mine").body())
        .contains("Nghỉ thai sản (giả định)", shown)
        .doesNotContain("Hết hạn");
    assertThat(learner.get("/platform/notices").body()).contains("được kéo dài đến hết " + shown);
    assertThat(row(officer, code, number, "&asOf=" + today.minusDays(1)))
        .as("nobody had more time then")
        .contains("Hết hạn")
        .doesNotContain("Được kéo dài");
    assertThat(people.as("quantri").get("/platform/audit?words=" + person).body())
        .contains("Kéo dài hiệu lực chứng nhận");

    assertThat(location(change(officer, code, "unextend", person, ""))).contains("unextend.done");
    assertThat(row(officer, code, number, "")).contains("Hết hạn").doesNotContain("Được kéo dài");
    assertThat(change(officer, code, "unextend", person, "").statusCode()).isEqualTo(409);
  }

  @Test
  void nothingEarnedIsNotExtended() throws Exception {
    String number = newcomer("Cao Văn Chưa Học", "XBM");
    String code = created();
    var assign = new HashMap<String, String>();
    assign.putAll(Map.of("_token", officer.token(), "code", code, "do", "assign"));
    assign.putAll(Map.of("position", "", "numbers", number, "reason", "Thử"));
    officer.post("/certification/change-candidates", assign);
    String person = person(code, number);
    assertThat(row(officer, code, number, "")).doesNotContain("value=\"extend\"");
    var form = extension(officer, code, person, LocalDate.now().plusMonths(2));
    assertThat(officer.post("/certification/change-candidates", form).statusCode()).isEqualTo(409);
    form.put("person", "1");
    assertThat(officer.post("/certification/change-candidates", form).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsSuspendedCanBeRevokedAndIsNotResumedAfterwards() throws Exception {
    String number = newcomer("Cao Thị Thu Hồi", "XBM");
    completed(number, "2026-03-01");
    String code = created();
    String person = person(code, number);
    assertThat(location(change(officer, code, "suspend", person, "Đang xác minh")))
        .contains("suspend.done");
    assertThat(row(officer, code, number, "")).contains("value=\"resume\"", "value=\"revoke\"");

    assertThat(location(change(officer, code, "revoke", person, "Đã xác minh (giả định)")))
        .contains("revoke.done");

    assertThat(row(officer, code, number, "")).contains("Đã thu hồi", "Đã xác minh");
    assertThat(change(officer, code, "resume", person, "").statusCode()).isEqualTo(409);
    assertThat(change(officer, code, "revoke", person, "Lần nữa").statusCode()).isEqualTo(409);
  }

  @Test
  void renewalTakesTheCourseAgainAndFollowsOnTheFormerEnd() throws Exception {
    String number = newcomer("Cao Văn Gia Hạn", "XBM");
    Visitor learner = people.active(number);
    var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    completed(number, today.minusMonths(24).plusDays(10).toString());
    var fields = rule();
    fields.put("base", "EXPIRY");
    fields.put("from", "01/01/2020");
    String code = "GH-" + Long.toString(System.nanoTime(), 36).toUpperCase();
    assertThat(location(create(code, fields))).contains("programme.created.done");
    assertThat(learner.get("/certification/mine").body()).contains("Đến kỳ gia hạn");

    calledOnce(learner);
    for (int twice = 0; twice < 2; twice++) {
      assertThat(location(take(learner, code))).isEqualTo("/learning/course?code=K00");
    }

    var activities = learner.activities("K00");
    String link = activities.get(2);
    allBut(number, link);
    String run = learner.begin(link);
    learner.post("/learning/send", K00IT.fields(learner.get("/learning/run?id=" + run).body()));
    String until =
        today.plusDays(10).plusMonths(24).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    assertThat(learner.get("/certification/mine").body()).contains("Còn hiệu lực", until);
    assertThat(learner.get("/platform/notices").body()).contains("Bạn được chứng nhận");
    assertThat(take(learner, code).statusCode()).isEqualTo(422);
    assertThat(learner.get("/certification/statements").body()).contains("Làm quen với Thạo");
    assertThat(rounds(number)).isEqualTo(2);
  }

  /** However often the job runs. */
  private static void calledOnce(Visitor learner) {
    Visitor admin = people.as("quantri");
    for (int i = 0; i < 2; i++) {
      admin.post("/platform/run-job", Map.of("_token", admin.token(), "job", "renewal-calls"));
      String notices = learner.get("/platform/notices").body();
      for (int look = 0; look < 40 && !notices.contains("đã đến kỳ gia hạn"); look++) {
        pause();
        notices = learner.get("/platform/notices").body();
      }
      assertThat(notices.split("đã đến kỳ gia hạn", -1)).as("one notice says it twice").hasSize(3);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> take(Visitor who, String code) {
    return who.post("/certification/take", Map.of("_token", who.token(), "programme", code));
  }

  /** All of the latest registration's activities are done, except one. */
  private static void allBut(String staffNumber, String activity) throws Exception {
    installation.past(
        data -> {
          try (var run =
                  data.prepareStatement(
                      "insert into learning_run (id, registration_id, activity_id, type,"
                          + " plugin_version, seed, started_at, closed_at) select g.id + a.position,"
                          + " g.id, a.id, a.type, '1', 1, g.registered_at, g.registered_at from"
                          + " learning_registration g join people_person p on p.id = g.person_id"
                          + " join content_activity a on a.version_id = g.version_id where"
                          + " p.staff_number = ? and g.round = 2 and a.id <> ?");
              var result =
                  data.prepareStatement(
                      "insert into learning_result (id, run_id, registration_id, activity_id,"
                          + " person_id, position, outcome, closed_at) select r.id, r.id, g.id,"
                          + " r.activity_id, g.person_id, 1, 'PASSED', r.closed_at from learning_run"
                          + " r join learning_registration g on g.id = r.registration_id join"
                          + " people_person p on p.id = g.person_id where p.staff_number = ?"
                          + " and g.round = 2")) {
            run.setString(1, staffNumber);
            run.setLong(2, Long.parseLong(activity));
            assertThat(run.executeUpdate()).isEqualTo(3);
            result.setString(1, staffNumber);
            return result.executeUpdate();
          }
        });
  }

  private static int rounds(String staffNumber) throws Exception {
    return installation.past(
        data -> {
          try (var select =
              data.prepareStatement(
                  "select count(*) from learning_registration g join people_person p"
                      + " on p.id = g.person_id where p.staff_number = ?")) {
            select.setString(1, staffNumber);
            var row = select.executeQuery();
            row.next();
            return row.getInt(1);
          }
        });
  }

  @Test
  void unitHrSeesAndAssignsItsOwnOnly() throws Exception {
    Visitor commune = people.as("nhansu");
    String own = newcomer("Cao Thị Xã", "XBM");
    String elsewhere = newcomer("Cao Văn Sở", "SNV");
    completed(own, "2026-03-01");
    completed(elsewhere, "2026-03-01");
    String code = created();

    assertThat(row(commune, code, own, "")).contains(own);
    assertThat(row(commune, code, elsewhere, "")).doesNotContain(elsewhere);
    HttpResponse<String> refused = assign(commune, code, own + "\n" + elsewhere);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Không thấy trong phạm vi quản lý: " + elsewhere);
    String person = person(code, elsewhere);
    assertThat(change(commune, code, "withdraw", person, "").statusCode()).isEqualTo(404);
    assertThat(change(commune, code, "revoke", person, "x").statusCode()).isEqualTo(403);
    assertThat(page(people.as("hocvien5"), "/certification/programme?code=" + code)).isEqualTo(403);
    assertThat(page(commune, "/certification/programme?code=KHONG-CO")).isEqualTo(404);
  }

  @Test
  void changeOfLawShortensWhatWasEarned() throws Exception {
    String number = newcomer("Cao Thị Luật", "XBM");
    completed(number, "2026-03-01");
    String code = created();
    var law = new HashMap<String, String>();
    law.put("_token", officer.token());
    law.put("code", code);
    law.put("do", "law");
    law.put("earnedBefore", "01/07/2026");
    law.put("lawDecision", "NĐ giả định");
    assertThat(officer.post("/certification/change-programme", law).statusCode()).isEqualTo(422);
    law.put("until", "31/12/2026");

    assertThat(location(officer.post("/certification/change-programme", law)))
        .contains("programme.law.done");

    assertThat(row(officer, code, number, "&asOf=01/01/2027"))
        .contains("còn gia hạn được", "31/12/2026", "NĐ giả định");
  }

  @Test
  void ofTwoOfficersWhoLayDownARuleOneIsTold() {
    String code = created();
    Matcher seen =
        Pattern.compile("name=\"seen\" value=\"(\\d+)\"")
            .matcher(officer.get("/certification/programme?code=" + code).body());
    assertThat(seen.find()).isTrue();
    var fields = rule();
    fields.put("code", code);
    fields.put("do", "rule");
    fields.put("seen", seen.group(1));
    fields.put("months", "36");
    var answers =
        List.of(1, 2).stream()
            .map(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> officer.post("/certification/change-programme", fields)))
            .toList();
    assertThat(answers.stream().map(each -> each.join().statusCode()).sorted().toList())
        .containsExactly(302, 409);
    assertThat(officer.get("/certification/programme?code=" + code).body()).contains("36 tháng");
  }

  @ParameterizedTest
  @CsvSource({
    "months, 0",
    "months, abc",
    "months, 121",
    "renewFrom, -1",
    "grace, 731",
    "base, NEVER",
    "from, ''",
    "from, 31/02/2026",
    "decision, ''",
    "first, KHONG-CO",
    "renewal, KHONG-CO"
  })
  void ruleIsCheckedBeforeAnythingIsWritten(String field, String value) {
    var fields = rule();
    fields.put(field, value);
    String code = "SAI-" + Long.toString(System.nanoTime(), 36).toUpperCase();

    assertThat(create(code, fields).statusCode()).isEqualTo(422);

    assertThat(page(officer, "/certification/programme?code=" + code)).isEqualTo(404);
  }

  @Test
  void codeIsTakenOnce() {
    String code = created();
    HttpResponse<String> again = create(code, rule());
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Đã có chương trình mang mã");
    assertThat(create("mã có dấu", rule()).statusCode()).isEqualTo(422);
  }
}
