package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the officer's choice to the learner's due date and back to the officer's numbers. */
class NominationIT {

  /** The choice of a unit, whose code follows; for tests of the page. */
  static final String CHOICE = "course=K01&due=2030-12-31&reason=QD&step=preview&unit=";

  private static final Pattern MARK = Pattern.compile("name=\"mark\"\\s+value=\"([0-9a-f]+)\"");
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final String DUE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy").format(TODAY.plusDays(30));
  private static final String COMMUNE = "XBM";

  static List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void nominationIsPreviewedAppliedAndFollowed(TestDatabase database) throws Exception {
    Installation installation = Installation.on(database);
    Visitor officer = Visitor.signedIn(installation, "nhansu");
    String preview = preview(officer, COMMUNE).body();
    int nominees = number(preview, "Cử (\\d+) người đi học");
    assertThat(officer.get("/learning/progress").body())
        .as("a preview writes nothing")
        .contains("Chưa có ai được cử học");

    apply(officer, COMMUNE, mark(preview), "done=nominations.done&n=" + nominees);
    assertThat(preview(officer, COMMUNE).body()).doesNotContain("name=\"mark\"");
    assertThat(Visitor.signedIn(installation, "thutruong").get("/learning/progress").body())
        .as("the head sees the same")
        .contains(nominees + " lượt cử học, " + nominees + " người");
    assertThat(location(change(officer, Map.of("verb", "remind"))))
        .contains("progress.remind.done&n=" + nominees);
    assertThat(location(change(officer, Map.of("verb", "remind"))))
        .as("once a day")
        .contains("progress.remind.done&n=0");
    String late = nomination(officer.get("/learning/progress").body());
    shown(officer, "overdue", 0);
    goesOverdue(installation, late);
    movedAndWithdrawn(Visitor.signedIn(installation, "nhansu"), late, nominees);
  }

  private static void goesOverdue(Installation installation, String nomination) throws Exception {
    installation.past(
        data -> {
          try (var late =
              data.prepareStatement(
                  "update learning_nomination set due_on = ? where nomination_id = ?")) {
            late.setDate(1, Date.valueOf(TODAY.minusDays(1)));
            late.setLong(2, Long.parseLong(nomination));
            return late.executeUpdate();
          }
        });
  }

  private static void movedAndWithdrawn(Visitor officer, String id, int nominees) {
    shown(officer, "overdue", 1);
    var move = Map.of("verb", "move", "nomination", id, "due", "01/01/2020");
    assertThat(change(officer, move).statusCode()).as("into the past").isEqualTo(422);
    assertThat(location(change(officer, Map.of("verb", "move", "nomination", id, "due", DUE))))
        .contains("progress.move.done&n=1");
    shown(officer, "overdue", 0);
    assertThat(location(change(officer, Map.of("verb", "withdraw", "nomination", id))))
        .contains("progress.withdraw.done&n=1");
    assertThat(officer.get("/learning/progress").body()).contains((nominees - 1) + " lượt cử học");
    assertThat(preview(officer, COMMUNE).body()).contains("Cử 1 người đi học");
    assertThat(change(officer, Map.of("verb", "withdraw")).statusCode()).isEqualTo(422);
    assertThat(change(officer, Map.of("verb", "withdraw", "nomination", id)).statusCode())
        .as("no longer there")
        .isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void learnerSeesTheDueDateBeginsWithOneClickAndCompletes(TestDatabase database) throws Exception {
    Installation installation = Installation.on(database);
    Visitor province = Visitor.signedIn(installation, "noivu");
    String found = province.get("/learning/nominations?step=search&q=S-000176").body();
    String person = text(found, "name=\"person\"\\s+value=\"(\\d+)\"");
    var fields = fields(province, "person", person);
    fields.put("mark", mark(province.get("/learning/nominations?" + address(fields)).body()));
    assertThat(location(province.post("/learning/nominate", fields))).contains("n=1");

    Visitor learner = Visitor.signedIn(installation, "giamkhao");
    for (String place : List.of("/learning/my-page", "/learning/courses")) {
      assertThat(learner.get(place).body()).as(place).contains("Được cử học, hạn " + DUE);
    }
    String name = text(found, "value=\"" + person + "\"[^>]*/?><span>([^<]+)</span>");
    listed(province, "not-begun", name);
    var register = Map.of("_token", learner.token(), "code", "K01");
    assertThat(location(learner.post("/learning/register", register)))
        .contains("/learning/course?code=K01");
    learner.begin(learner.activities("K01").get(0));
    listed(province, "learning", name);
    int completed = installation.past(data -> complete(data, person));
    assertThat(completed).as("registered as nominated").isEqualTo(1);
    listed(Visitor.signedIn(installation, "noivu"), "completed", name);
    assertThat(Visitor.signedIn(installation, "giamkhao").get("/learning/my-page").body())
        .doesNotContain("Được cử học");
  }

  private static int complete(Connection data, String person) throws SQLException {
    try (var statement = data.createStatement()) {
      return statement.executeUpdate(
          "insert into learning_completion (id, registration_id, person_id, version_id,"
              + " completed_at) select id, id, person_id, version_id, registered_at"
              + " from learning_registration where source = 'NOMINATED' and person_id = "
              + person);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void officersReachNoFurtherThanTheirScope(TestDatabase database) {
    Installation installation = Installation.on(database);
    Visitor officer = Visitor.signedIn(installation, "nhansu");
    Visitor province = Visitor.signedIn(installation, "noivu");
    assertThat(preview(officer, "SNV").statusCode()).isEqualTo(404);
    String found = province.get("/learning/nominations?step=search&q=S-000144").body();
    String stranger = text(found, "name=\"person\"\\s+value=\"(\\d+)\"");
    var fields = fields(officer, "person", stranger);
    assertThat(officer.get("/learning/nominations?" + address(fields)).statusCode()).isEqualTo(404);
    fields.put("mark", "0");
    assertThat(officer.post("/learning/nominate", fields).statusCode()).isEqualTo(404);

    apply(province, "SNV", mark(preview(province, "SNV").body()), "nominations.done");
    assertThat(officer.get("/learning/progress?unit=SNV").statusCode()).isEqualTo(404);
    String id = nomination(province.get("/learning/progress?unit=SNV").body());
    assertThat(change(officer, Map.of("verb", "withdraw", "nomination", id)).statusCode())
        .isEqualTo(404);
    assertThat(officer.get("/learning/progress").body()).doesNotContain(id);
    Visitor learner = Visitor.signedIn(installation, "hocvien7");
    assertThat(preview(learner, COMMUNE).statusCode()).isEqualTo(403);
    assertThat(change(learner, Map.of("verb", "remind")).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void officersAtOnceNominateNobodyTwice(TestDatabase database) throws Exception {
    Installation installation = Installation.on(database);
    var officers = new ArrayList<Visitor>();
    for (int i = 0; i < 3; i++) {
      officers.add(Visitor.signedIn(installation, "noivu"));
    }
    String page = preview(officers.get(0), "SYT").body();
    var threads = Executors.newFixedThreadPool(officers.size());
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      officers.forEach(officer -> work.add(() -> post(officer, "SYT", mark(page)).statusCode()));
      List<Integer> answers = new ArrayList<>();
      for (var answer : threads.invokeAll(work)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsExactlyInAnyOrder(302, 409, 409);
    } finally {
      threads.shutdownNow();
    }
    assertThat(officers.get(0).get("/learning/progress?unit=SYT").body())
        .contains("Danh sách: " + number(page, "Cử (\\d+) người đi học") + " lượt");
  }

  /** Everybody there whom nobody has nominated yet. */
  static void nominate(Visitor officer, String unit) {
    Matcher mark = MARK.matcher(preview(officer, unit).body());
    if (mark.find()) {
      apply(officer, unit, mark.group(1), "nominations.done");
    }
  }

  private static HttpResponse<String> preview(Visitor officer, String unit) {
    return officer.get("/learning/nominations?" + address(fields(officer, "unit", unit)));
  }

  private static HttpResponse<String> post(Visitor officer, String unit, String mark) {
    var fields = fields(officer, "unit", unit);
    fields.put("mark", mark);
    return officer.post("/learning/nominate", fields);
  }

  private static void apply(Visitor officer, String unit, String mark, String expected) {
    assertThat(location(post(officer, unit, mark))).contains(expected);
  }

  private static HttpResponse<String> change(Visitor officer, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("_token", officer.token());
    return officer.post("/learning/change-nominations", all);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse(answer.statusCode() + answer.body());
  }

  private static String mark(String page) {
    return text(page, MARK.pattern());
  }

  private static int number(String page, String pattern) {
    return Integer.parseInt(text(page, pattern));
  }

  private static String text(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String nomination(String page) {
    return text(page, "name=\"nomination\"\\s+value=\"(\\d+)\"");
  }

  private static void listed(Visitor officer, String status, String name) {
    assertThat(officer.get("/learning/progress?unit=SVHTTDL&status=" + status).body())
        .contains("<span>" + name + "</span>");
  }

  private static void shown(Visitor officer, String status, int count) {
    assertThat(officer.get("/learning/progress?status=" + status).body())
        .contains("Danh sách: " + count + " lượt");
  }

  private static Map<String, String> fields(Visitor officer, String name, String value) {
    var fields = new LinkedHashMap<String, String>();
    fields.putAll(Map.of("_token", officer.token(), "course", "K01", "due", DUE));
    fields.putAll(Map.of("reason", "QD", "step", "preview", name, value));
    return fields;
  }

  private static String address(Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> !field.getKey().equals("_token"))
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }
}
