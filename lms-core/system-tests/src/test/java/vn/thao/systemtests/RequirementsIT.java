package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What positions require: one officer writes, another approves, any day can be asked for. All days
 * of effect lie far ahead, so that nothing changes for other tests.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class RequirementsIT {

  private static Installation installation;
  private static Newcomers people;

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    installation = Installation.on(database);
    people = new Newcomers(installation);
  }

  @BeforeEach
  void dropWhatIsOpen() {
    Visitor officer = people.as("noivu");
    if (officer.get("/competency/requirement-draft").statusCode() == 200) {
      assertThat(change(officer, "drop", Map.of()).statusCode()).isEqualTo(302);
    }
  }

  private static HttpResponse<String> begin(Visitor officer) {
    return officer.post("/competency/begin-requirements", Map.of("_token", officer.token()));
  }

  private static String draft(Visitor officer) {
    HttpResponse<String> page = officer.get("/competency/requirement-draft");
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  /** Presses a button of the draft as it stands now. */
  private static HttpResponse<String> change(
      Visitor officer, String step, Map<String, String> typed) {
    return change(officer, step, draft(officer), typed);
  }

  private static HttpResponse<String> change(
      Visitor officer, String step, String seen, Map<String, String> typed) {
    Map<String, String> form = new LinkedHashMap<>(typed);
    form.put("_token", officer.token());
    form.put("do", step);
    form.put("id", found("name=\"id\" value=\"(\\d+)\"", seen));
    form.put("revision", found("name=\"revision\" value=\"(\\d+)\"", seen));
    return officer.post("/competency/change-requirements", form);
  }

  private static String cell(String draft, String position, String competency) {
    return found(
        "name=\"(cell\\.\\d+\\.\\d+)\"[^>]*aria-label=\"" + position + ", " + competency + " ",
        draft);
  }

  /** Writes and approves a version in which P11 asks for a level of C10. */
  private static void issue(String decision, String from, String level) {
    Visitor officer = people.as("noivu");
    assertThat(begin(officer).statusCode()).isEqualTo(302);
    String seen = draft(officer);
    HttpResponse<String> saved =
        change(
            officer,
            "save",
            seen,
            Map.of(
                "decision",
                decision,
                "decidedOn",
                "20/11/2026",
                "from",
                from,
                cell(seen, "P11", "C10"),
                level));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    assertThat(change(people.as("noivu2"), "approve", Map.of()).statusCode()).isEqualTo(302);
  }

  private static String grid(Visitor who, String asOf) {
    return who.get("/competency/requirements?asOf=" + asOf).body();
  }

  /** The cell of P11 and C10 as people read it. */
  private static String level(String grid) {
    String row = found("(?s)id=\"row-P11\".*?(<td.*?)</tr>", grid);
    return found("(?s)>C10 · [^<]*</span>(.*?)</td>", row).replaceAll("<[^>]+>", "").strip();
  }

  @Test
  void thoseWhoMayApproveAreAsked() {
    Visitor writer = people.as("noivu");
    assertThat(begin(writer).statusCode()).isEqualTo(302);
    assertThat(change(writer, "ask", Map.of()).statusCode()).as("no decision").isEqualTo(422);
    String decision = "NH-" + System.nanoTime();
    Map<String, String> head =
        Map.of("decision", decision, "decidedOn", "20/11/2026", "from", "01/05/2044");
    assertThat(change(writer, "save", head).statusCode()).isEqualTo(302);
    Visitor second = people.as("noivu2");
    assertThat(change(second, "ask", Map.of()).statusCode()).as("may approve").isEqualTo(422);
    assertThat(Newcomers.location(change(writer, "ask", Map.of())))
        .contains("requirements.ask.done");
    String told = "duyệt bản thảo ma trận yêu cầu, quyết định " + decision;
    assertThat(second.get("/platform/notices").body()).contains(told);
    assertThat(writer.get("/platform/notices").body()).doesNotContain(told);
    assertThat(draft(writer)).contains("những người có quyền đã được báo");
    assertThat(change(writer, "ask", Map.of()).statusCode()).as("twice").isEqualTo(409);

    assertThat(change(second, "approve", Map.of()).statusCode()).isEqualTo(302);
    assertThat(writer.get("/platform/notices").body())
        .contains("đã duyệt ma trận yêu cầu, quyết định " + decision);
  }

  @Test
  void oneWritesAnotherApprovesAndEveryDayKeepsItsOwn() {
    Visitor writer = people.as("noivu");
    assertThat(begin(writer).statusCode()).isEqualTo(302);
    String seen = draft(writer);
    assertThat(seen).contains("Người đã soạn không tự duyệt");
    String before = level(grid(writer, "2043-06-01"));
    String wanted = before.equals("1") ? "2" : "1";

    HttpResponse<String> saved =
        change(
            writer, "save", seen, Map.of("from", "01/05/2043", cell(seen, "P11", "C10"), wanted));

    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(draft(writer)).contains("1 ô thay đổi so với ngày 01/05/2043");
    assertThat(level(grid(writer, "2043-06-01"))).isEqualTo(before);
    assertThat(change(writer, "approve", Map.of()).statusCode()).isEqualTo(403);
    Visitor second = people.as("noivu2");
    HttpResponse<String> incomplete = change(second, "approve", Map.of());
    assertThat(incomplete.statusCode()).isEqualTo(422);
    assertThat(incomplete.body()).contains("Chưa đủ số quyết định");
    change(
        writer,
        "save",
        Map.of("decision", "43/QĐ-IT", "decidedOn", "20/11/2026", "from", "1/5/2043"));
    assertThat(change(second, "approve", Map.of()).statusCode()).isEqualTo(302);

    Visitor learner = people.as("hocvien5");
    assertThat(level(grid(learner, "2043-04-30"))).isEqualTo(before);
    assertThat(level(grid(learner, "2043-05-01"))).isEqualTo(wanted);
    assertThat(grid(learner, "01/05/2043")).contains("43/QĐ-IT", "20/11/2026");
    assertThat(grid(learner, "2043-04-30")).doesNotContain("43/QĐ-IT");
    assertThat(grid(writer, "")).contains("43/QĐ-IT", "Sắp có hiệu lực", "01/05/2043");
    assertThat(writer.get("/competency/requirement-draft").statusCode()).isEqualTo(404);
    assertThat(people.as("quantri").get("/platform/audit?action=RequirementDrafts.approve").body())
        .contains("noivu2");
  }

  @Test
  void earlierDecisionTakesTheLaterOneAndWhatWasKnownStays() throws Exception {
    issue("44a/QĐ-IT", "01/03/2044", "3");
    Instant between = Instant.now();
    Visitor officer = people.as("noivu");
    String known = rows("2044-03-02", between);

    issue("44b/QĐ-IT", "01/01/2044", "2");

    assertThat(level(grid(officer, "2044-03-02"))).isEqualTo("2");
    assertThat(level(grid(officer, "2044-01-01"))).isEqualTo("2");
    assertThat(grid(officer, "2044-03-02")).contains("Theo Quyết định số 44b/QĐ-IT");
    assertThat(grid(officer, "")).contains("Đã bị thay toàn bộ");
    assertThat(rows("2044-03-02", between)).isEqualTo(known).contains("44a/QĐ-IT");
    assertThat(rows("2044-03-02", Instant.now())).contains("44b").doesNotContain("44a");

    issue("44c/QĐ-IT", "01/01/2044", "4");

    assertThat(level(grid(officer, "2044-01-01"))).isEqualTo("4");
    assertThat(rows("2044-01-01", Instant.now())).contains("44c").doesNotContain("44b");
  }

  @Test
  void reportAsKnownBeforeStaysAsItWas() {
    Visitor officer = people.as("noivu");
    String asked = "/api/v1/reports/gaps.csv?asOf=2045-06-01&knownAt=" + Instant.now();
    String before = officer.get(asked).body();

    issue("45/QĐ-IT", "01/06/2045", level(grid(officer, "2045-06-01")).equals("4") ? "1" : "4");

    assertThat(officer.get(asked).body()).isEqualTo(before);
    assertThat(officer.get("/api/v1/reports/gaps.csv?asOf=2045-06-01").body()).isNotEqualTo(before);
  }

  /** Decision of P11's C10 as of a day, known at an instant, by the rule of decision 0004. */
  private String rows(String day, Instant known) throws Exception {
    return installation.past(
        (Connection data) -> {
          try (var query =
              data.prepareStatement(
                  "select r.decision, r.level from competency_requirement r join people_position p"
                      + " on p.id = r.position_id join competency_competency c on c.id ="
                      + " r.competency_id where p.code = 'P11' and c.code = 'C10'"
                      + " and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)"
                      + " and r.recorded_at <= ? and (r.retracted_at is null or r.retracted_at > ?)")) {
            query.setObject(1, java.time.LocalDate.parse(day));
            query.setObject(2, java.time.LocalDate.parse(day));
            var at = java.time.LocalDateTime.ofInstant(known, java.time.ZoneOffset.UTC);
            query.setObject(3, at);
            query.setObject(4, at);
            var found = new StringBuilder();
            try (var row = query.executeQuery()) {
              while (row.next()) {
                found.append(row.getString(1)).append(' ').append(row.getInt(2)).append('\n');
              }
            }
            return found.toString();
          }
        });
  }

  @Test
  void ofTwoOfficersOneIsToldWhoWasQuicker() {
    Visitor first = people.as("noivu");
    Visitor second = people.as("noivu2");
    List<Integer> answers =
        List.of(first, second).stream()
            .map(officer -> CompletableFuture.supplyAsync(() -> begin(officer).statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertThat(answers).containsExactly(302, 409);
    HttpResponse<String> again = begin(second);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Đang có một bản thảo do");

    String seen = draft(second);
    assertThat(change(first, "save", Map.of("decision", "quicker")).statusCode()).isEqualTo(302);
    HttpResponse<String> late = change(second, "save", seen, Map.of("decision", "slower"));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("vừa lưu bản thảo này", "slower");
    assertThat(draft(first)).contains("quicker").doesNotContain("slower");
    assertThat(change(second, "drop", seen, Map.of()).statusCode()).isEqualTo(409);
    assertThat(change(second, "approve", seen, Map.of()).statusCode()).isEqualTo(409);
    assertThat(change(second, "drop", Map.of()).statusCode()).isEqualTo(302);
    assertThat(first.get("/competency/requirement-draft").statusCode()).isEqualTo(404);
    assertThat(change(first, "save", seen, Map.of()).statusCode()).isIn(404, 409);
  }

  @ParameterizedTest
  @CsvSource({
    "decidedOn, 31/02/2026, ngày",
    "decidedOn, 01/01/2099, tương lai",
    "from, 01/01/1000, Năm phải",
    "cell, x, không đọc được",
    "cell, 5, không có cấp độ 5",
    "cell, 9, không có cấp độ 9"
  })
  void badInputIsNamedAndKept(String field, String value, String words) {
    Visitor officer = people.as("noivu");
    begin(officer);
    String seen = draft(officer);
    String name = field.equals("cell") ? cell(seen, "P11", "C10") : field;

    HttpResponse<String> answer =
        change(officer, "save", seen, Map.of(name, value, "decision", "kept-45"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(words, "kept-45", "banner--danger");
    assertThat(draft(officer)).doesNotContain("kept-45");
  }

  @Test
  void whoMayNotWriteIsRefused() {
    for (String login : List.of("hocvien5", "nhansu", "thutruong", "quantri")) {
      Visitor visitor = people.as(login);
      assertThat(begin(visitor).statusCode()).as(login).isEqualTo(403);
      assertThat(visitor.get("/competency/requirement-draft").statusCode()).isEqualTo(403);
      assertThat(visitor.get("/competency/requirements").body())
          .contains("Ma trận yêu cầu")
          .doesNotContain("begin-requirements", "Người duyệt");
    }
  }

  @Test
  void whoReachesOneCommuneOnlyChangesNothingOfTheProvince() {
    String number = people.newcomer("Ma Thị Xã", "XBM");
    Visitor officer = people.active(number);
    Visitor admin = people.as("quantri");
    Map<String, String> role = new LinkedHashMap<>();
    role.put("_token", admin.token());
    role.put("person", Newcomers.person(admin, number));
    role.put("role", "PROVINCIAL_HR");
    role.put("unit", "XBM");
    role.put("from", "");
    role.put("to", "");
    assertThat(Newcomers.location(admin.post("/people/grant", role)))
        .contains("access.granted.done");

    HttpResponse<String> answer = begin(officer);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("phạm vi toàn tỉnh");
    begin(people.as("noivu"));
    assertThat(change(officer, "save", Map.of("decision", "x")).statusCode()).isEqualTo(403);
    assertThat(change(officer, "approve", Map.of()).statusCode()).isEqualTo(403);
    assertThat(
            officer
                .post(
                    "/competency/change-framework",
                    Map.of("_token", officer.token(), "do", "begin"))
                .statusCode())
        .isEqualTo(403);
  }
}
