package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin that breaks at every place there is, and nothing else suffers. */
class PluginFailureIT {

  private static final String COURSE = "TI-1";
  private static final List<String> PLACES =
      List.of(
          "none", "begin", "accept", "apply", "due", "view", "depth", "linkage", "nothing", "torn",
          "el", "absent", "tag");
  private static final List<String> OTHERS =
      List.of("check", "grade", "question", "question-begin", "answer");
  private static final String SENTENCE = "Phần này cần tiện ích “" + FrailPlugin.NAME + "”";
  private static final String SECRET = "dieu-rieng-tu";

  private static Installation there;
  private static Visitor learner;
  private static Visitor admin;

  @BeforeAll
  static void start() throws IOException {
    Path plugins = FrailPlugin.folder("frail-plugins");
    FrailPlugin.write(plugins);
    FrailPlugin.writeStillborn(plugins);
    FrailPlugin.writeTwin(plugins);
    List<TestDatabase> databases = TestDatabase.all();
    there =
        Installation.own(
            "plugin-failures",
            databases.get(databases.size() - 1),
            Map.of("THAO_PLUGINS", plugins.toString(), "THAO_LIMIT_ACCOUNT", "0"),
            Installation.TRUSTING);
    learner = Visitor.signedIn(there, "hocvien4");
    admin = Visitor.signedIn(there, "quantri");
    publish(COURSE, PLACES, "grade");
    publish("TI-2", List.of(), "question");
    publish("TI-3", List.of(), "answer");
    publish("TI-4", List.of(), "question-begin");
    for (String place : PLACES) {
      breakAt(place);
    }
    for (String place : OTHERS) {
      breakAt(place);
    }
  }

  @AfterAll
  static void stop() {
    there.kill();
  }

  private static void publish(String code, List<String> places, String question) {
    AuthoringIT.published(
        there,
        Visitor.signedIn(there, "giangvien"),
        Visitor.signedIn(there, "nguoiduyet"),
        FrailPlugin.course(code, places, question));
    learner.registered(code);
  }

  private static void breakAt(String place) throws IOException {
    if (!place.equals("none")) {
      Files.writeString(flag(place), "");
    }
  }

  private static void mend(String place) throws IOException {
    Files.deleteIfExists(flag(place));
  }

  private static Path flag(String place) {
    return there.data().resolve("frail-" + place);
  }

  private static String activity(String place) {
    return learner.activities(COURSE).get(PLACES.indexOf(place));
  }

  private static String event(int sequence) {
    return "{\"stream\":\"tab-frail-1\",\"sequence\":%d,\"kind\":\"Said\",\"payload\":{\"words\":\"%s\"}}"
        .formatted(sequence, SECRET);
  }

  private static HttpResponse<String> answer(String run, int sequence, String payload) {
    return learner.postEvent(
        run,
        "{\"stream\":\"tab-frail-2\",\"sequence\":%d,\"kind\":%s}".formatted(sequence, payload));
  }

  private static JsonObject plugin(String id) {
    return Visitor.json(admin.get("/api/v1/extensions/plugins"))
        .getJsonArray("plugins")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(plugin -> plugin.getString("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatDoesNotBreakWorks() {
    String run = learner.begin(activity("none"));
    assertThat(learner.postEvent(run, event(1)).statusCode()).isEqualTo(200);
    assertThat(learner.get("/learning/run?id=" + run).body()).contains("<b>" + SECRET + "</b>");
    assertThat(learner.get("/learning/my-page").statusCode()).isEqualTo(200);
    assertThat(learner.get("/learning/course?code=K01").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"view", "depth", "linkage", "nothing", "due"})
  void typeThatBreaksLeavesASentenceInItsPlace(String place) throws IOException {
    if (place.equals("due")) {
      mend(place);
    }
    String run = learner.begin(activity(place));
    if (place.equals("due")) {
      assertThat(learner.get("/learning/run?id=" + run).statusCode()).isEqualTo(200);
      breakAt(place);
      assertThat(learner.postEvent(run, event(1)).statusCode()).as("kept").isEqualTo(200);
      mend(place);
      assertThat(learner.get("/learning/run?id=" + run).body()).contains("<b>" + SECRET + "</b>");
      return;
    }
    HttpResponse<String> page = learner.get("/learning/run?id=" + run);
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body())
        .contains(SENTENCE, "Chỗ " + place, "/learning/course?code=" + COURSE, "</html>")
        .doesNotContain("You said", "digest", "Exception", "acme");
    mend(place);
    HttpResponse<String> mended = learner.get("/learning/run?id=" + run);
    assertThat(mended.statusCode()).isEqualTo(200);
    assertThat(mended.body()).contains("You said").doesNotContain(SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"torn", "el", "absent", "tag"})
  void viewThatCanNotBeDrawnLeavesThePageWhole(String place) throws IOException {
    String run = learner.begin(activity(place));
    learner.postEvent(run, event(1));
    for (int look = 1; look <= 2; look++) {
      HttpResponse<String> page = learner.get("/learning/run?id=" + run);
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      assertThat(page.body())
          .contains(SENTENCE, "aria-current=\"page\">Chỗ " + place, "js/run.js", "</html>")
          .doesNotContain("half", "Exception");
    }
    mend(place);
    assertThat(learner.get("/learning/run?id=" + run).body()).contains("You said");
  }

  @Test
  void whatCanNotBeginSaysSoAndBeginsLater() throws IOException {
    String activity = activity("begin");
    HttpResponse<String> page = learner.get("/learning/activity?id=" + activity);
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains(SENTENCE, "Chỗ begin");
    mend("begin");
    assertThat(learner.get("/learning/activity?id=" + activity).statusCode()).isEqualTo(302);
  }

  @Test
  void answerThatCanNotBeTakenStaysWithTheBrowser() throws IOException {
    String run = learner.begin(activity("accept"));
    HttpResponse<String> refused = learner.postEvent(run, event(1));
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(Visitor.json(refused).getString("title")).isEqualTo("plugin.failed");
    assertThat(refused.body()).contains(FrailPlugin.NAME).doesNotContain("digest");
    mend("accept");
    assertThat(learner.postEvent(run, event(1)).statusCode()).isEqualTo(200);
  }

  @Test
  void answerThatCanNotBeAppliedIsKeptAndCountsLater() throws Exception {
    String run = learner.begin(activity("apply"));
    assertThat(learner.postEvent(run, event(1)).statusCode()).isEqualTo(200);
    assertThat(learner.postEvent(run, event(1)).body()).contains("\"again\":true");
    assertThat(learner.postEvent(run, event(2)).statusCode()).isEqualTo(503);
    assertThat(learner.get("/learning/run?id=" + run).statusCode()).isEqualTo(503);
    assertThat(results(run)).isZero();
    mend("apply");
    for (int look = 0; look < 60 && results(run) == 0; look++) {
      Thread.sleep(500);
    }
    assertThat(results(run)).as("completed by the job, once").isEqualTo(1);
    assertThat(learner.get("/learning/run?id=" + run).body()).contains("<b>" + SECRET + "</b>");
  }

  private static int results(String run) throws Exception {
    return there.past(
        data -> {
          try (var select = data.createStatement();
              var row =
                  select.executeQuery(
                      "select count(*) from learning_result where run_id = " + run)) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  @Test
  void paperHandedInIsGradedOnceItCanBe() throws Exception {
    String run = learner.begin(learner.activities(COURSE).get(PLACES.size()));
    assertThat(answer(run, 1, said(COURSE + "-F1")).statusCode()).isEqualTo(200);
    assertThat(answer(run, 2, chosen(COURSE)).statusCode()).isEqualTo(200);
    assertThat(answer(run, 3, "\"Submitted\",\"payload\":{}").statusCode()).isEqualTo(200);
    assertThat(learner.get("/learning/run?id=" + run).body()).contains("Đang chấm");
    assertThat(results(run)).isZero();
    mend("grade");
    for (int look = 0; look < 60 && results(run) == 0; look++) {
      Thread.sleep(500);
    }
    assertThat(results(run)).isEqualTo(1);
    assertThat(learner.get("/learning/run?id=" + run).body()).contains("100%", SECRET);
  }

  private static String said(String item) {
    return "\"Answered\",\"payload\":{\"item\":\"%s\",\"words\":\"%s\"}".formatted(item, SECRET);
  }

  private static String chosen(String course) {
    return "\"Answered\",\"payload\":{\"item\":\"%s-T1\",\"choice\":\"true\",\"answer\":\"true\"}"
        .formatted(course);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TI-2,question", "TI-3,answer"})
  void questionThatBreaksLeavesTheOthersOfThePaper(String courseAndPlace) throws IOException {
    String course = courseAndPlace.split(",")[0];
    String run = learner.begin(learner.activities(course).get(0));
    String both =
        learner.get("/learning/run?id=" + run + "&place=1").body()
            + learner.get("/learning/run?id=" + run + "&place=2").body();
    assertThat(both)
        .contains(SENTENCE, "Trời xanh", "name=\"_to\"")
        .doesNotContain("half a list", "digest");
    assertThat(answer(run, 1, chosen(course)).statusCode()).isEqualTo(200);
    mend(courseAndPlace.split(",")[1]);
    assertThat(
            learner.get("/learning/run?id=" + run + "&place=1").body()
                + learner.get("/learning/run?id=" + run + "&place=2").body())
        .contains("Nói gì đó")
        .doesNotContain(SENTENCE);
  }

  @Test
  void noClockRunsForAPaperThatCanNotBeAnswered() throws IOException {
    String quiz = learner.activities("TI-4").get(0);
    HttpResponse<String> refused =
        learner.post("/learning/begin", Map.of("_token", learner.token(), "activity", quiz));
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains(SENTENCE);
    mend("question-begin");
    assertThat(learner.begin(quiz)).isNotEmpty();
  }

  @Test
  void draftsAreLookedAtAndEditedAllTheSame() throws IOException {
    Visitor author = Visitor.signedIn(there, "giangvien");
    String draft =
        AuthoringIT.upload(
            author, AuthoringIT.zip(FrailPlugin.course("TI-5", List.of("check", "el"), "answer")));
    assertThat(author.get("/content/draft?id=" + draft).body())
        .contains("digest content", "check.yaml");
    breakAt("el");
    String part = "/content/part?draft=" + draft + "&at=/modules/0/activities/1";
    assertThat(author.get(part).body()).contains(SENTENCE, "</html>").doesNotContain("half");
    String frame = "/learning/rehearsal?_run=" + draft + "/01-a/el";
    assertThat(author.get(frame).body()).contains(SENTENCE, "</html>").doesNotContain("half");
  }

  @Test
  void adminSeesWhatBrokeWhereAndNobodysWords() {
    String run = learner.begin(activity("accept"));
    learner.postEvent(run, event(7));
    JsonObject frail = plugin("frail");
    assertThat(frail.getString("health")).isEqualTo("failing");
    assertThat(frail.getJsonArray("provides")).hasSize(2);
    assertThat(frail.getJsonObject("lastFailure").getString("error")).contains("Frail");
    String page = admin.get("/extensions/plugin?id=frail").body();
    assertThat(page)
        .contains("Nhận câu trả lời", "IllegalStateException", "Frail.at:", "frail.activity")
        .doesNotContain(SECRET, "digest");
    assertThat(admin.get("/extensions/plugins").body())
        .contains("Frail things", "Có lỗi gần đây", "Hoạt động mong manh", "thao.quiz");
    assertThat(plugin("thao-page").getString("health")).isEqualTo("good");
  }

  @Test
  void whatCouldNotBeMadeIsShownWithItsError() {
    assertThat(plugin("stillborn").getString("health")).isEqualTo("broken");
    assertThat(admin.get("/extensions/plugin?id=stillborn").body())
        .contains("Khởi động", "no licence found", "StillbornQuestion");
    assertThat(plugin("frail-twin").getString("health")).isEqualTo("broken");
    assertThat(admin.get("/extensions/plugin?id=frail-twin").body())
        .contains("another plugin brings a type frail.question");
  }
}
