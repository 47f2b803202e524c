package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A trainer writes, a second person approves, and learners keep the version that they began. */
class AuthoringIT {

  private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"");
  private static final Pattern DRAFT = Pattern.compile("/content/draft\\?id=(\\d+)");

  private static Installation installation;
  private static Visitor trainer;

  @BeforeAll
  static void start() {
    installation = Installation.on(TestDatabase.H2);
    trainer = Visitor.signedIn(installation, "giangvien");
  }

  static java.util.List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void courseGoesFromDeskToLearner(TestDatabase database) {
    var there = Installation.on(database);
    var author = Visitor.signedIn(there, "giangvien");
    var reviewer = Visitor.signedIn(there, "nguoiduyet");
    var first = published(there, author, reviewer, course("SO-1", "Thứ nhất"));
    var early = Visitor.signedIn(there, "hocvien3");
    register(early, "SO-1");
    assertThat(early.get("/learning/course?code=SO-1").body()).contains("Thứ nhất");

    var again = begin(author, first);
    assertThat(step(author, first, "begin", "").statusCode()).as("one open draft").isEqualTo(409);
    replace(author, again, zip(course("SO-1", "Thứ hai")));
    assertThat(step(author, again, "send", "").statusCode()).isEqualTo(302);
    assertThat(step(author, again, "approve", "").statusCode()).isEqualTo(403);
    assertThat(reviewer.get("/platform/notices").body())
        .contains("gửi duyệt khóa học Thứ hai, bản 2");
    assertThat(author.get("/platform/notices").body()).doesNotContain("gửi duyệt khóa học Thứ hai");
    assertThat(reviewer.get("/content/draft?id=" + again).body())
        .as("what changed, before it is approved")
        .contains("1 chỗ khác phiên bản 1", "/content/changes?id=" + again);
    assertThat(reviewer.get("/content/changes?id=" + again).body())
        .containsPattern("<del>.*nhất</del>")
        .containsPattern("<ins>.*hai</ins>");
    assertThat(step(reviewer, again, "give-back", "").statusCode()).isEqualTo(422);
    assertThat(step(reviewer, again, "give-back", "Sửa tiêu đề").statusCode()).isEqualTo(302);
    assertThat(author.get("/content/draft?id=" + again).body())
        .containsPattern("(?s)id=\"returned\".{1,600}“Sửa tiêu đề”");
    assertThat(step(author, again, "send", "").statusCode()).isEqualTo(302);
    assertThat(author.get("/content/draft?id=" + again).body()).doesNotContain("id=\"returned\"");
    assertThat(step(reviewer, again, "approve", "Tốt").statusCode()).isEqualTo(302);
    assertThat(author.get("/platform/notices").body())
        .contains("trả lại khóa học Thứ hai, bản 2", "duyệt và công bố khóa học Thứ hai, bản 2");

    var late = Visitor.signedIn(there, "hocvien4");
    register(late, "SO-1");
    assertThat(late.get("/learning/course?code=SO-1").body()).contains("Thứ hai");
    assertThat(early.get("/learning/course?code=SO-1").body())
        .contains("Thứ nhất")
        .doesNotContain("Thứ hai");

    assertThat(step(author, again, "retire", "").statusCode()).isEqualTo(302);
    assertThat(late.get("/learning/course?code=SO-1").statusCode()).isEqualTo(200);
    var nobody = Visitor.signedIn(there, "hocvien5");
    assertThat(nobody.get("/learning/courses").body()).doesNotContain("SO-1");
    assertThat(register(nobody, "SO-1").statusCode()).isEqualTo(404);
  }

  /** A reviewer who also writes: of what he has written himself another one decides. */
  @org.junit.jupiter.api.Test
  void authorMayNotApprove() throws java.sql.SQLException {
    var there = Installation.on(TestDatabase.MARIADB);
    try (var data = there.connection();
        var change = data.createStatement()) {
      change.executeUpdate(
          "insert into people_grant (id, account_id, role, unit_id, valid_from, recorded_at)"
              + " select -77, account_id, 'TRAINER', unit_id, valid_from, recorded_at from"
              + " people_grant where role = 'REVIEWER' and account_id ="
              + " (select id from people_account where login = 'nguoiduyet')");
      try {
        var both = Visitor.signedIn(there, "nguoiduyet");
        var own = upload(both, zip(course("SO-8", "Tự duyệt")));
        assertThat(step(both, own, "send", "").statusCode()).isEqualTo(302);
        var page = both.get("/content/draft?id=" + own).body();
        assertThat(page).doesNotContain("value=\"approve\"");
        for (var step : new String[] {"approve", "give-back"}) {
          var answer = step(both, own, hash(both, own), step, "Tốt");
          assertThat(answer.statusCode()).as(step).isEqualTo(403);
          assertThat(answer.body()).contains("Đề nghị một người duyệt khác");
        }
        assertThat(both.get("/content/draft?id=" + own).body()).contains("value=\"withdraw\"");

        var others = upload(Visitor.signedIn(there, "giangvien"), zip(course("SO-9", "Của A")));
        assertThat(step(both, others, "send", "").statusCode()).isEqualTo(302);
        assertThat(step(both, others, hash(both, others), "approve", "").statusCode())
            .as("whoever has sent it has had a hand in it")
            .isEqualTo(403);
      } finally {
        change.executeUpdate("delete from people_grant where id = -77");
      }
    }
  }

  /** Two people look at the same page; the second hears who was first. */
  @org.junit.jupiter.api.Test
  void secondOfTwoHearsOfTheFirst() {
    var id = upload(trainer, zip(course("SO-2", "Hai người")));
    var hash = hash(trainer, id);
    assertThat(step(trainer, id, hash, "send", "").statusCode()).isEqualTo(302);
    var second = step(trainer, id, hash, "discard", "");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("đã gửi duyệt bản này lúc");
    assertThat(step(trainer, id, "withdraw", "").statusCode()).isEqualTo(302);
    replace(trainer, id, zip(course("SO-2", "Người thứ nhất")));
    var late =
        trainer.upload(
            "/content/upload",
            Map.of("version", id, "hash", hash),
            zip(course("SO-2", "Người thứ hai")));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("đã lưu thay đổi lúc");
  }

  @org.junit.jupiter.api.Test
  void problemsAreShownAtTheirLines() {
    var files = course("SO-3", "Có lỗi");
    files.put(
        "modules/01-a/lesson.md", bytes("## Bài\n\nXem [điểm](law:khong-co/1).\n\n<b>x</b>\n"));
    var id = upload(trainer, zip(files));
    var page = trainer.get("/content/draft?id=" + id).body();
    assertThat(page).contains("modules/01-a/lesson.md:3", "modules/01-a/lesson.md:5", "law");
    assertThat(step(trainer, id, "send", "").statusCode()).isEqualTo(422);
  }

  @org.junit.jupiter.api.Test
  void whatIsTakenAwayAndHandedInAgainIsTheSame() {
    var id = upload(trainer, zip(course("SO-4", "Nguyên vẹn")));
    var zip = trainer.bytes("/api/v1/content/versions/" + id + "/package.zip");
    assertThat(upload(trainer, zip)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"../evil.md, trỏ ra ngoài gói", ".hidden, tệp ẩn"})
  void packagesThatWouldHarmAreRefused(String path, String reason) {
    var files = course("SO-5", "Hỏng");
    files.put(path, bytes("x"));
    var answer = trainer.upload("/content/upload", Map.of(), zip(files));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({"hocvien5", "nhansu", "quantri"})
  void othersHaveNoBusinessHere(String login) {
    var other = Visitor.signedIn(installation, login);
    var id = upload(trainer, zip(course("SO-6", "Riêng")));
    for (var path :
        new String[] {
          "/content/drafts",
          "/content/reviews",
          "/content/draft?id=" + id,
          "/content/changes?id=" + id,
          "/api/v1/content/versions/" + id + "/package.zip"
        }) {
      assertThat(other.get(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(other.upload("/content/upload", Map.of(), zip(course("SO-7", "Lạ"))).statusCode())
        .isEqualTo(403);
    assertThat(step(other, id, hash(trainer, id), "discard", "").statusCode()).isEqualTo(403);
    assertThat(trainer.get("/content/reviews").statusCode()).isEqualTo(403);
  }

  static String published(
      Installation there, Visitor author, Visitor reviewer, Map<String, byte[]> files) {
    var id = upload(author, zip(files));
    assertThat(step(author, id, "send", "").statusCode()).isEqualTo(302);
    assertThat(reviewer.get("/content/reviews").body()).contains("/content/draft?id=" + id);
    assertThat(step(reviewer, id, "approve", "").statusCode()).isEqualTo(302);
    return id;
  }

  static String upload(Visitor author, byte[] zip) {
    var answer = author.upload("/content/upload", Map.of(), zip);
    var found = DRAFT.matcher(answer.headers().firstValue("Location").orElse(""));
    assertThat(found.find()).as(answer.statusCode() + " " + answer.body()).isTrue();
    return found.group(1);
  }

  static void replace(Visitor author, String id, byte[] zip) {
    var fields = Map.of("version", id, "hash", hash(author, id));
    assertThat(author.upload("/content/upload", fields, zip).statusCode()).isEqualTo(302);
  }

  static String begin(Visitor author, String id) {
    var answer = step(author, id, "begin", "");
    var found = DRAFT.matcher(answer.headers().firstValue("Location").orElse(""));
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group(1);
  }

  static HttpResponse<String> step(Visitor who, String id, String step, String note) {
    return step(who, id, hash(who, id), step, note);
  }

  private static HttpResponse<String> step(
      Visitor who, String id, String hash, String step, String note) {
    return who.post(
        "/content/step",
        Map.of("_token", who.token(), "id", id, "hash", hash, "step", step, "note", note));
  }

  static String hash(Visitor who, String id) {
    var found = HASH.matcher(who.get("/content/draft?id=" + id).body());
    return found.find() ? found.group(1) : "";
  }

  private static HttpResponse<String> register(Visitor learner, String code) {
    return learner.post("/learning/register", Map.of("_token", learner.token(), "code", code));
  }

  /** A small sound course: one page and one test. */
  static Map<String, byte[]> course(String code, String title) {
    var files = new LinkedHashMap<String, byte[]>();
    files.put(
        "course.yaml",
        bytes(
            """
            code: %s
            title: {vi: "%s", en: "%s"}
            summary: {vi: Khóa để thử., en: A course for trial.}
            periods: 1
            clauses: ["1719/0"]
            outcomes:
              - {competency: C01, level: 1}
            modules:
              - folder: 01-a
                title: {vi: Phần một, en: Part one}
                activities:
                  - {code: doc, type: thao.page, file: lesson.md, title: {vi: Đọc, en: Read}, minutes: 5}
                  - {code: kt, type: thao.quiz, file: quiz.yaml, title: {vi: Kiểm tra, en: Test}, minutes: 5}
            """
                .formatted(code, title, title)));
    files.put("modules/01-a/lesson.md", bytes("## Bài\n\nXem [điểm 0](law:1719/0).\n\nHết.\n"));
    files.put("en/modules/01-a/lesson.md", bytes("## Lesson\n\nThe end.\n"));
    files.put(
        "modules/01-a/quiz.yaml",
        bytes(
            """
            pass: 50
            minutes: 5
            draw: 1
            intro: {vi: Bài thử., en: A trial test.}
            items:
              - id: %s-T1
                type: thao.true-false
                text: {vi: Trời xanh., en: The sky is blue.}
                answer: true
                feedbackTrue: {vi: "Đúng: trời xanh.", en: "Right: it is blue."}
                feedbackFalse: {vi: "Chưa đúng: nhìn lên.", en: "Not right: look up."}
                clauses: ["1719/0"]
                competency: C01
            """
                .formatted(code)));
    return files;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> files) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
