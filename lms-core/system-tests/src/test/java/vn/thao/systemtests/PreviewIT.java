package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A version is looked at as a learner would see it, and nothing of it is kept. */
class PreviewIT {

  /** MariaDB, since its rows can be counted while the server runs. */
  private static final Installation THERE = Installation.on(TestDatabase.MARIADB);

  private static final Map<String, Visitor> PEOPLE = new HashMap<>();

  private static Visitor as(String login) {
    return PEOPLE.computeIfAbsent(login, name -> Visitor.signedIn(THERE, name));
  }

  @Test
  void draftIsPlayedToItsResultAndNothingIsRecorded() throws SQLException {
    var id = draft("SO-P1");
    var before = recorded();
    var page = as("giangvien").get("/learning/preview?version=" + id + "&step=2");
    assertThat(page.body()).contains("Kiểm tra", "<iframe", "_run=" + id + "%2F01-a%2Fkt");
    assertThat(frame("giangvien", id, "01-a/doc", "").body()).contains("Hết.");
    assertThat(send("giangvien", id + "/01-a/doc", "Read", Map.of()).statusCode()).isEqualTo(302);

    assertThat(frame("giangvien", id, "01-a/kt", "").body())
        .contains("Bài thử.")
        .doesNotContain("Trời xanh");
    assertThat(frame("giangvien", id, "01-a/kt", "&begin=true").body())
        .contains("Trời xanh", "/learning/rehearse")
        .doesNotContain("Đúng: trời xanh");
    var answer = Map.of("item", "SO-P1-T1", "choice", "true", "answer", "true");
    assertThat(send("giangvien", id + "/01-a/kt", "Answered", answer).statusCode()).isEqualTo(302);
    assertThat(send("giangvien", id + "/01-a/kt", "Submitted", Map.of()).statusCode())
        .isEqualTo(302);
    assertThat(frame("giangvien", id, "01-a/kt", "").body()).contains("100", "Đúng: trời xanh");

    assertThat(frame("nguoiduyet", id, "01-a/kt", "").body())
        .as("everybody plays alone")
        .contains("Bài thử.");
    assertThat(as("hocvien3").get("/learning/courses").body()).doesNotContain("SO-P1");
    assertThat(recorded()).isEqualTo(before);
  }

  @Test
  void keysOfAllQuestionsAreForThoseWhoAnswerForThem() {
    var id = draft("SO-P2");
    assertThat(frame("nguoiduyet", id, "01-a/kt", "&all=1").body())
        .contains("SO-P2-T1", "Đúng: trời xanh", "/law/instrument?code=1719#0");
    assertThat(frame("hocvien3", id, "01-a/kt", "&all=1").statusCode()).isEqualTo(403);
  }

  @Test
  void beginningAgainForgets() {
    var id = draft("SO-P3");
    frame("giangvien", id, "01-a/kt", "&begin=true");
    assertThat(frame("giangvien", id, "01-a/kt", "").body()).contains("Trời xanh");
    send("giangvien", id + "/01-a/kt", "", Map.of());
    assertThat(frame("giangvien", id, "01-a/kt", "").body()).doesNotContain("Trời xanh");
  }

  @Test
  void onlyTheFramesOwnPageMayStandInAFrame() {
    var id = draft("SO-P4");
    var page = as("giangvien").get("/learning/preview?version=" + id);
    assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(policy(page)).contains("frame-src 'self'", "frame-ancestors 'none'");
    var framed = frame("giangvien", id, "01-a/doc", "");
    assertThat(framed.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
    assertThat(policy(framed)).contains("frame-ancestors 'self'", "frame-src 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hocvien3", "nhansu", "quantri"})
  void othersHaveNoBusinessHere(String login) {
    var id = draft("SO-P5");
    assertThat(as(login).get("/learning/preview?version=" + id).statusCode()).isEqualTo(403);
    assertThat(frame(login, id, "01-a/doc", "").statusCode()).isEqualTo(403);
    assertThat(as(login).get("/api/v1/content/drafts/" + id + "/01-a/x.svg").statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1/01-a/doc", "99999999999999999999/a/b", "%2F"})
  void whatIsNoVersionIsNotThere(String run) {
    assertThat(as("giangvien").get("/learning/rehearsal?_run=" + run).statusCode()).isEqualTo(404);
  }

  @Test
  void forgedAndUnreadableEventsAreRefused() {
    var id = draft("SO-P6");
    frame("giangvien", id, "01-a/kt", "&begin=true");
    for (var kind : new String[] {"Graded", "TimerFired", "Unheard"}) {
      assertThat(send("giangvien", id + "/01-a/kt", kind, Map.of()).statusCode())
          .as(kind)
          .isEqualTo(422);
    }
    var none = Map.of("_run", id + "/01-a/kt", "_kind", "Submitted");
    assertThat(as("giangvien").post("/learning/rehearse", none).statusCode()).isEqualTo(422);
  }

  /** The newest version of a course. */
  static String version(Visitor trainer, String code) {
    var page = trainer.get("/content/drafts").body();
    return page.replaceAll("(?s).*?/content/draft\\?id=(\\d+)\">" + code + " .*", "$1");
  }

  /** The draft of a second version of a course of its own. */
  static String changed(Installation there) {
    var author = Visitor.signedIn(there, "giangvien");
    var reviewer = Visitor.signedIn(there, "nguoiduyet");
    var code = "SO-X" + System.nanoTime() % 1_000_000;
    var first = AuthoringIT.published(there, author, reviewer, AuthoringIT.course(code, "Tên cũ"));
    var second = AuthoringIT.begin(author, first);
    AuthoringIT.replace(author, second, AuthoringIT.zip(AuthoringIT.course(code, "Tên mới")));
    return second;
  }

  private static String draft(String code) {
    return AuthoringIT.upload(
        as("giangvien"), AuthoringIT.zip(AuthoringIT.course(code, "Xem thử")));
  }

  private static HttpResponse<String> frame(String who, String id, String path, String more) {
    return as(who).get("/learning/rehearsal?_run=" + id + "/" + path + more);
  }

  private static HttpResponse<String> send(
      String who, String run, String kind, Map<String, String> payload) {
    var fields = new HashMap<>(payload);
    fields.put("_token", as(who).token());
    fields.put("_run", run);
    fields.put("_kind", kind);
    return as(who).post("/learning/rehearse", fields);
  }

  private static String policy(HttpResponse<String> page) {
    return String.join(" ", page.headers().allValues("Content-Security-Policy"));
  }

  /** All that learning leaves behind. */
  private static Map<String, Long> recorded() throws SQLException {
    var counts = new HashMap<String, Long>();
    try (var data = THERE.connection();
        var select = data.createStatement()) {
      for (var table :
          new String[] {
            "learning_run",
            "learning_event",
            "learning_result",
            "learning_completion",
            "competency_evidence",
            "certification_statement"
          }) {
        try (var row = select.executeQuery("select count(*) from " + table)) {
          row.next();
          counts.put(table, row.getLong(1));
        }
      }
    }
    return counts;
  }
}
