package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Seven people answer a test of four questions; what the statistics say of them was worked out by
 * hand. Who tries again, who only looks, and whom it does not concern count for nothing.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class StatisticsIT {

  private static final Path MIGRATIONS =
      Path.of(System.getProperty("thao.course-content"))
          .resolve("../lms-core/app/src/main/resources/db/migration");

  private static final String QUESTIONS =
      """
      pass: 100
      minutes: 5
      draw: 4
      intro: {vi: Bài thử., en: A trial test.}
      items:
        - id: %1$s-T
          type: thao.true-false
          text: {vi: Trời **xanh**., en: The sky is blue.}
          answer: true
          clauses: ["1719/0"]
        - id: %1$s-S
          type: thao.single-choice
          text: {vi: %2$s, en: Which one?}
          options:
            - {id: a, text: {vi: Phương án A, en: Option A}, right: true}
            - {id: b, text: {vi: Phương án B, en: Option B}}
            - {id: c, text: {vi: Phương án C, en: Option C}}
          clauses: ["1719/0"]
        - id: %1$s-M
          type: thao.marked-phrase
          text: {vi: Đánh dấu chỗ sai., en: Mark what is wrong.}
          passage: {vi: "Có [[lỗi một]] và [[lỗi hai]], còn ((chỗ này)) thì không.", en: "Here are [[flaw one]] and [[flaw two]], but ((this)) is none."}
          clauses: ["1719/0"]
        - id: %1$s-N
          type: thao.true-false
          text: {vi: Nước ướt., en: Water is wet.}
          answer: false
          clauses: ["1719/0"]
      """;

  /** By person: T, S, M, N. */
  private static final String[][] ANSWERS = {
    {"true", "a", "1+2", "true"},
    {"true", "a", "1+2", "true"},
    {"true", "a", "1+2", "true"},
    {"true", "a", "1+2", "true"},
    {"true", "a", "1+2", "true"},
    {"true", "b", "1", "false"},
    {"false", "b", "", "false"}
  };

  private static Installation installation;
  private static Visitor trainer;
  private static Visitor reviewer;
  private static String code;
  private static List<Visitor> learners;

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    installation = Installation.on(database);
    trainer = Visitor.signedIn(installation, "giangvien");
    reviewer = Visitor.signedIn(installation, "nguoiduyet");
    code = "TK-" + Long.toString(System.nanoTime(), 36);
    learners = new ArrayList<>();
    AuthoringIT.published(installation, trainer, reviewer, course("Chọn gì?"));
    var newcomers = new Newcomers(installation);
    var taken = new ArrayList<Taken>();
    for (var answers : ANSWERS) {
      var learner = newcomers.active(newcomers.newcomer("Người Làm Bài", "XBM"));
      taken.add(take(learner.registered(code), answers));
      learners.add(learner);
    }
    taken.forEach(Taken::awaitGrades);
  }

  /** An attempt that was handed in. */
  private record Taken(Visitor learner, String quiz, String run) {

    /** From then on the test can be begun anew. */
    void awaitGrades() {
      for (int look = 0; look < 120 && learner.begin(quiz).equals(run); look++) {
        try {
          Thread.sleep(250);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      assertThat(learner.begin(quiz)).as("the attempt is graded").isNotEqualTo(run);
    }
  }

  private static Map<String, byte[]> course(String question) {
    var files = AuthoringIT.course(code, "Thống kê");
    files.put("modules/01-a/quiz.yaml", AuthoringIT.bytes(QUESTIONS.formatted(code, question)));
    files.put(
        "course.yaml",
        AuthoringIT.bytes(
            new String(files.get("course.yaml"), StandardCharsets.UTF_8)
                .replaceAll("outcomes:\n.*\n", "")));
    return files;
  }

  private static Taken take(Visitor learner, String... answers) {
    var quiz = learner.activities(code).get(1);
    var run = learner.begin(quiz);
    answer(learner, run, "T", "\"choice\":\"" + answers[0] + "\"", 1);
    answer(learner, run, "S", "\"choice\":\"" + answers[1] + "\"", 2);
    if (!answers[2].isEmpty()) {
      answer(learner, run, "M", "\"mark\":[\"" + answers[2].replace("+", "\",\"") + "\"]", 3);
    }
    answer(learner, run, "N", "\"choice\":\"" + answers[3] + "\"", 4);
    send(learner, run, "Submitted", "", 5);
    return new Taken(learner, quiz, run);
  }

  private static void answer(Visitor who, String run, String item, String said, int sequence) {
    var payload = "\"item\":\"" + code + "-" + item + "\"," + said;
    send(who, run, "Answered", payload, sequence);
  }

  private static void send(Visitor who, String run, String kind, String payload, int sequence) {
    var event =
        "{\"stream\":\"statistics-it\",\"sequence\":%d,\"kind\":\"%s\",\"payload\":{%s}}"
            .formatted(sequence, kind, payload);
    assertThat(who.postEvent(run, event).statusCode()).isEqualTo(200);
  }

  private static String page() {
    return trainer.get("/assessment/statistics?course=" + code).body();
  }

  private static String item(String item) {
    return plain(trainer.get("/assessment/item?code=" + code + "-" + item).body());
  }

  /** What a reader sees, on one line. */
  private static String plain(String html) {
    return html.replaceAll("(?s)^.*<main[^>]*>|</main>.*$", "")
        .replaceAll("<[^>]+>", " ")
        .replaceAll("\\s+", " ")
        .replace("&lt;", "<");
  }

  /** The line of a question: responses, facility, discrimination, verdict. */
  private static String row(String item) {
    var row =
        Pattern.compile("(?s)<tr>(?:(?!</tr>).)*>" + code + "-" + item + "</a>.*?</tr>")
            .matcher(page());
    assertThat(row.find()).as(item).isTrue();
    return plain(row.group());
  }

  @Test
  void numbersAreThoseWorkedOutByHand() {
    assertThat(row("T")).contains("Lượt trả lời 7 ", " 86% ", "Độ phân biệt 0,88 ", "Dùng tốt");
    assertThat(row("S")).contains("Lượt trả lời 7 ", " 71% ", "Độ phân biệt 0,27 ", "Dùng tốt");
    assertThat(row("M")).contains("Lượt trả lời 7 ", " 79% ", "Độ phân biệt 0,88 ", "Dùng tốt");
    assertThat(row("N"))
        .contains("Lượt trả lời 7 ", " 29% ", "Độ phân biệt -0,93 ", "Xem lại đáp án")
        .contains("Mới có 7 người");
    var page = page();
    assertThat(plain(page)).contains("1 trong 4 câu có đủ người trả lời cần xem lại");
    assertThat(page.indexOf(code + "-N</a>"))
        .as("what needs a look comes first")
        .isLessThan(page.indexOf(code + "-T</a>"));
    assertThat(page).doesNotContain("Người Làm Bài");
    var look = trainer.get("/assessment/statistics?only=look&course=" + code).body();
    assertThat(look).contains(code + "-N</a>").doesNotContain(code + "-T</a>");
  }

  @Test
  void optionsAreCountedWithTheKeyMarkedAndFewPeopleHidden() {
    var page = item("S");
    assertThat(page)
        .contains("Phương án A Đáp án 5 lượt (71%) Các câu khác: trung bình 67% Phương án B")
        .contains("Phương án B dưới 5 người Phương án C không ai")
        .contains("7 lượt, của 7 người", "Theo các số này chưa có gì phải sửa")
        .doesNotContain("2 lượt", "Các tổ hợp hay gặp", "Người Làm Bài");
    assertThat(item("N"))
        .contains("Đúng 5 lượt (71%) Các câu khác: trung bình 100%")
        .contains("Sai Đáp án dưới 5 người")
        .contains("Người làm tốt các câu khác lại hay sai câu này");
  }

  @Test
  void phrasesAreCountedOneByOneAndTogether() {
    assertThat(item("M"))
        .contains("lỗi một Đáp án 6 lượt (86%)", "lỗi hai Đáp án 5 lượt (71%)")
        .contains("chỗ này không ai", "Không trả lời dưới 5 người")
        .contains("lỗi một + lỗi hai Đáp án 5 lượt (71%)", "Các tổ hợp khác dưới 5 người");
    reviewer.get("/assessment/statistics?lang=en");
    assertThat(plain(reviewer.get("/assessment/item?code=" + code + "-M").body()))
        .contains("flaw one Key 6 responses (86%)", "Facility index 79%", "this nobody");
    reviewer.get("/assessment/statistics?lang=vi");
  }

  @Test
  void laterAttemptsDoNotCount() {
    var learner = learners.get(0);
    take(learner, "false", "c", "3", "false").awaitGrades();
    take(learner, "false", "c", "3", "false").awaitGrades();
    assertThat(row("T")).contains("Lượt trả lời 7 ", " 86% ");
    assertThat(item("S")).contains("Phương án C không ai");
  }

  /** What the migration made of the responses before it is what is recorded today. */
  @Test
  void earlierResponsesWereFilledInTheSame() throws Exception {
    installation.past(
        data -> {
          var before = recorded(data);
          assertThat(before).isNotEmpty();
          try (var change = data.createStatement()) {
            change.executeUpdate("update assessment_response set rest = null, attempt = 1");
            for (var step : List.of("03", "04", "05", "06", "07")) {
              change.execute(migration(step));
            }
          }
          assertThat(recorded(data)).isEqualTo(before);
          return null;
        });
  }

  private static String migration(String step) throws Exception {
    try (var files = Files.list(MIGRATIONS)) {
      var file =
          files
              .filter(each -> each.getFileName().toString().startsWith("V2026112801" + step))
              .findFirst()
              .orElseThrow();
      return Files.readString(file).replaceAll("(?m)^--.*$", "").replaceAll(";\\s*$", "");
    }
  }

  private static Map<Long, String> recorded(Connection data) throws SQLException {
    var rows = new HashMap<Long, String>();
    try (var select = data.createStatement();
        var found = select.executeQuery("select id, attempt, rest from assessment_response")) {
      while (found.next()) {
        rows.put(found.getLong(1), found.getInt(2) + " " + found.getBigDecimal(3));
      }
    }
    return rows;
  }

  /** A response that was graded again counts once, as it was graded last. */
  @Test
  void regradedResponsesCountOnce() throws Exception {
    installation.past(
        data -> {
          var last =
              " from assessment_response r join assessment_item i on i.id = r.item_id"
                  + " where i.code = '"
                  + code
                  + "-T' and r.fraction = 0 and r.attempt = 1";
          try (var change = data.createStatement()) {
            change.executeUpdate(
                "update assessment_response set retracted_at = recorded_at where fraction = 0 and"
                    + " attempt = 1 and item_id = (select id from assessment_item where code = '"
                    + code
                    + "-T')");
            change.executeUpdate(
                "insert into assessment_response (id, run_id, person_id, item_id, item_version,"
                    + " position, response_class, fraction, attempt, rest, recorded_at) select -78,"
                    + " r.run_id, r.person_id, r.item_id, r.item_version, r.position + 100,"
                    + " r.response_class, 1, r.attempt, r.rest, r.recorded_at"
                    + last);
            assertThat(row("T")).contains("Lượt trả lời 7 ", " 100% ", "Quá dễ");
          } finally {
            change(data, "delete from assessment_response where id = -78");
            change(data, "update assessment_response set retracted_at = null");
          }
          return null;
        });
    assertThat(row("T")).contains(" 86% ");
  }

  private static void change(Connection data, String sql) throws SQLException {
    try (var change = data.createStatement()) {
      change.executeUpdate(sql);
    }
  }

  @Test
  void withoutThePluginTheNumbersStay() {
    var admin = Visitor.signedIn(installation, "quantri");
    turn(admin, "off");
    try {
      assertThat(item("M"))
          .contains("Câu hỏi " + code + "-M", " 79% ", "cần tiện ích “Marked phrase”")
          .doesNotContain("lỗi một +");
      assertThat(row("M")).contains(" 79% ");
    } finally {
      turn(admin, "on");
    }
    assertThat(item("M")).contains("lỗi một + lỗi hai");
  }

  private static void turn(Visitor admin, String to) {
    var fields =
        Map.of(
            "_token",
            admin.token(),
            "id",
            "thao-marked-phrase",
            "do",
            to,
            "reason",
            "Thử thống kê");
    assertThat(admin.post("/extensions/switch-plugin", fields).statusCode()).isEqualTo(302);
  }

  /** A changed question is another one; what people said to the one before stays by itself. */
  @Test
  void versionsAreToldApart() {
    var own = code;
    try {
      code = own + "-V";
      var first =
          AuthoringIT.published(installation, trainer, reviewer, course("Chọn gì trước đây?"));
      learners.forEach(learner -> learner.registered(code));
      learners.subList(0, 5).stream()
          .map(learner -> take(learner, "true", "a", "1+2", "false"))
          .toList()
          .forEach(Taken::awaitGrades);
      var second = AuthoringIT.begin(trainer, first);
      AuthoringIT.replace(trainer, second, AuthoringIT.zip(course("Chọn gì bây giờ?")));
      AuthoringIT.step(trainer, second, "send", "");
      assertThat(AuthoringIT.step(reviewer, second, "approve", "").statusCode()).isEqualTo(302);

      var page = plain(page());
      assertThat(page.substring(0, page.indexOf("Bản trước và câu đã bỏ")))
          .contains("Chọn gì bây giờ?")
          .doesNotContain("trước đây");
      assertThat(page.substring(page.indexOf("Bản trước và câu đã bỏ")))
          .contains("-S bản 1 Chọn gì trước đây?", " 100% ")
          .doesNotContain("bây giờ", "-T bản");
      assertThat(item("S")).contains("bây giờ", "bản 2", "Số liệu hiện khi có từ 5 người trả lời");
      assertThat(item("S&version=1")).contains("trước đây", "không còn dùng", "5 lượt (100%)");
    } finally {
      code = own;
    }
  }

  @Test
  void onlyWhoWritesOrReviewsLooks() {
    var list = "/assessment/statistics?course=" + code;
    var item = "/assessment/item?code=" + code + "-S";
    for (var path : List.of(list, item)) {
      assertThat(reviewer.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(learners.get(0).get(path).statusCode()).as(path).isEqualTo(403);
      for (var login : List.of("noivu", "giamkhao", "quantri")) {
        assertThat(Visitor.signedIn(installation, login).get(path).statusCode())
            .as(login + path)
            .isEqualTo(403);
      }
    }
    for (var path :
        List.of(
            "/assessment/statistics?course=KHONG-CO",
            "/assessment/item?code=KHONG-CO",
            "/assessment/item",
            item + "&version=9",
            item + "&version=x")) {
      assertThat(trainer.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }
}
