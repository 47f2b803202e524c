package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A checklist from the learner who waits to the level that follows from the signature. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class ObservationIT extends EvidenceSteps {

  private static final String CHECKLIST =
      """
      intro: {vi: Theo dõi buổi giao ban thử., en: Watch the trial briefing.}
      pass: 60
      competency: C13
      level: 3
      behaviours:
        - {text: {vi: Nêu điều chưa biết., en: Says what is unknown.}, essential: true}
        - {text: {vi: Hẹn giờ cung cấp tiếp., en: Says when more follows.}, help: {vi: Giờ cụ thể., en: An hour.}}
        - {text: {vi: Không suy đoán., en: Does not guess.}}
      """;

  private static final String ALL =
      "{\"b-1\":\"seen\",\"b-2\":\"seen\",\"b-3\":\"not-seen\",\"comment\":\"Rõ ràng, còn vội.\"}";

  private static int courses;
  private static int events;

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  /** A course whose second activity is the checklist; answers its code. */
  private static String course() {
    String code = "OB-" + System.nanoTime() + "-" + ++courses;
    Map<String, byte[]> files = AuthoringIT.course(code, "Giao ban thử");
    files.remove("modules/01-a/quiz.yaml");
    String outline = new String(files.get("course.yaml"), java.nio.charset.StandardCharsets.UTF_8);
    files.put(
        "course.yaml",
        AuthoringIT.bytes(
            outline.replace("thao.quiz, file: quiz.yaml", "thao.checklist, file: checklist.yaml")));
    files.put("modules/01-a/checklist.yaml", AuthoringIT.bytes(CHECKLIST));
    Visitor trainer = people.as("giangvien");
    AuthoringIT.published(installation, trainer, people.as("nguoiduyet"), files);
    return code;
  }

  /** The run of whoever has opened the activity. */
  private static String waiting(Visitor learner, String course) {
    return learner.registered(course).begin(learner.activities(course).get(1));
  }

  private static HttpResponse<String> send(Visitor who, String run, String kind, String payload) {
    String event =
        "{\"stream\":\"observation-%d\",\"sequence\":1,\"kind\":\"%s\",\"payload\":%s}"
            .formatted(++events, kind, payload);
    return who.postEvent(run, event);
  }

  private static String page(Visitor who, String run) {
    return who.get("/learning/run?id=" + run).body();
  }

  private static String desk(Visitor assessor, Somebody person) {
    return assessor.get("/learning/observations?q=" + person.number()).body();
  }

  @Test
  void whatAnAssessorSignsBecomesALevelWithItsName() throws Exception {
    Somebody person = posted("XBM");
    Visitor learner = person.visitor();
    String course = course();
    String run = waiting(learner, course);
    assertThat(page(learner, run))
        .contains("Đang chờ người đánh giá", "Nêu điều chưa biết.")
        .doesNotContain("Giờ cụ thể", "Ký và kết thúc");
    assertThat(send(learner, run, "Marked", ALL).statusCode()).as("oneself").isEqualTo(422);

    Visitor assessor = assessor("XBM");
    assertThat(desk(assessor, person)).contains("/learning/run?id=" + run, course);
    assertThat(page(assessor, run)).contains("Người được quan sát: Sùng", "Ký và kết thúc");
    assertThat(send(assessor, run, "Submitted", "{}").body()).contains("Còn 3 hành vi");
    assertThat(send(assessor, run, "Marked", ALL).statusCode()).isEqualTo(200);
    assertThat(page(learner, run)).as("not signed yet").doesNotContain("Rõ ràng, còn vội.");
    assertThat(send(assessor, run, "Submitted", "{}").statusCode()).isEqualTo(200);

    String signed = page(learner, run);
    assertThat(signed)
        .contains("Đạt: thấy 2 trong 3", "Rõ ràng, còn vội.", "Người ký: Sùng", "ngày " + DAY);
    assertThat(about(profile(learner), "C13"))
        .contains("đạt: cấp độ 3", "Quan sát tại chỗ: Kiểm tra (thấy 67% hành vi)", "Sùng");
    assertThat(
            single(
                "select concat(source, ' ', rule, ' ', case when assessor_id is null then 'nobody'"
                    + " else 'somebody' end) from competency_evidence where person_id = "
                    + person.id()))
        .isEqualTo("APPRAISAL thao.observed somebody");
    assertThat(desk(assessor, person)).contains("Đã quan sát gần đây", run);
    assertThat(page(assessor, run)).contains("Về danh sách quan sát");
    assertThat(send(assessor, run, "Marked", ALL).statusCode()).as("closed").isEqualTo(422);
    reported(person, course);
  }

  /** The plugin hands over everybody's rows; the core shows those within the reader's scope. */
  private static void reported(Somebody person, String course) {
    Visitor officer = people.as("noivu");
    assertThat(officer.get("/reports/index").body()).contains("source=thao.observations");
    assertThat(officer.get("/reports/source?source=thao.observations").body())
        .contains(person.number(), course, "Hành vi có dịp quan sát");
    String csv = "/api/v1/reports/source.csv?source=thao.observations";
    assertThat(officer.get(csv).body())
        .contains(person.number())
        .containsPattern(course + ";Kiểm tra;[^;]+;2;3;Đạt");
    assertThat(officer.get(csv + "&asOf=2026-01-01").body()).doesNotContain(person.number());
    assertThat(officer.get(csv + "&language=en").body()).contains("Passed");
    assertThat(people.as("nhansu").get(csv).body()).contains(person.number());
    Visitor elsewhere = holding("UNIT_HR", "SYT");
    assertThat(elsewhere.get(csv).body())
        .as("not of the own agency")
        .contains("Hành vi thấy được")
        .doesNotContain(person.number());
    assertThat(people.as("tuphap").get(csv).statusCode()).isEqualTo(403);
    assertThat(officer.get("/reports/source?source=no-such").statusCode()).isEqualTo(404);
  }

  @Test
  void reportCostsTheSameHoweverManyWereObserved() throws Exception {
    String page = "/reports/source?source=thao.observations";
    String course = course();
    Visitor assessor = assessor("XBM");
    observed(course, assessor);
    int one = BudgetIT.statements(installation, people.as("noivu"), page);
    observed(course, assessor);
    observed(course, assessor);
    assertThat(BudgetIT.statements(installation, people.as("noivu"), page)).isEqualTo(one);
  }

  private static void observed(String course, Visitor assessor) {
    String run = waiting(posted("XBM").visitor(), course);
    assertThat(send(assessor, run, "Marked", ALL).statusCode()).isEqualTo(200);
    assertThat(send(assessor, run, "Submitted", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void onlyAssessorsWithinTheirScopeAndNeverOneself() throws Exception {
    Somebody person = posted("XBM");
    Visitor learner = person.visitor();
    String course = course();
    String run = waiting(learner, course);
    Visitor beyond = assessor("SYT");
    assertThat(desk(beyond, person)).doesNotContain("/learning/run?id=" + run);
    for (Visitor other : new Visitor[] {beyond, people.as("hocvien5"), people.as("noivu")}) {
      assertThat(other.get("/learning/run?id=" + run).statusCode()).isEqualTo(404);
      assertThat(send(other, run, "Marked", ALL).statusCode()).isEqualTo(404);
    }
    assertThat(people.as("hocvien5").get("/learning/observations").statusCode()).isEqualTo(403);

    Visitor self = people.as("giamkhao");
    String own = waiting(self, course);
    assertThat(self.get("/learning/observations").body())
        .contains("/learning/run?id=" + run)
        .doesNotContain("/learning/run?id=" + own);
    assertThat(page(self, own)).contains("Đang chờ người đánh giá");
    assertThat(send(self, own, "Marked", ALL).body()).contains("do người đánh giá thực hiện");

    String reading = learner.begin(learner.activities(course).get(0));
    assertThat(self.get("/learning/run?id=" + reading).statusCode())
        .as("what learners do themselves is nobody's business")
        .isEqualTo(404);
    assertThat(self.postEvent(run, "{}", "expired").statusCode()).isIn(401, 403, 422);
  }

  @Test
  void ofTwoAssessorsAtOnceOneSigns() throws Exception {
    Somebody person = posted("XBM");
    String run = waiting(person.visitor(), course());
    Visitor one = assessor("XBM");
    Visitor two = assessor("XBM");
    assertThat(send(one, run, "Marked", ALL).statusCode()).isEqualTo(200);
    String other = ALL.replace("\"seen\"", "\"not-seen\"");
    assertThat(send(two, run, "Marked", other).statusCode()).isEqualTo(200);
    assertThat(page(one, run)).as("each keeps marks of his own").contains("Rõ ràng");
    Callable<Integer> first = () -> send(one, run, "Submitted", "{}").statusCode();
    Callable<Integer> second = () -> send(two, run, "Submitted", "{}").statusCode();
    assertThat(atOnce(Stream.of(first, second))).containsExactlyInAnyOrder(200, 422);
    assertThat(single("select count(*) from learning_result where run_id = " + run)).isEqualTo("1");
  }

  /** On the spot there may be no network: marks wait in the phone, and the signature for them. */
  @Test
  void phoneWithoutANetworkKeepsTheMarks() throws Exception {
    Somebody person = posted("XBM");
    Visitor learner = person.visitor();
    String run = waiting(learner, course());
    try (Screen phone =
        new Screen(installation, new Browser.NewContextOptions().setViewportSize(360, 740))) {
      phone.signIn("giamkhao");
      phone.open("/learning/observations?q=" + person.number());
      phone.click("main .list__title");
      assertThat(phone.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
      phone.context().setOffline(true);
      for (int behaviour = 1; behaviour <= 3; behaviour++) {
        phone.all("input[name='b-" + behaviour + "'][value='seen']").check();
      }
      phone.page().waitForFunction("() => thao.unsent() > 0");
      assertThat(single("select count(*) from learning_event where run_id = " + run))
          .isEqualTo("1");
      phone.context().setOffline(false);
      phone.page().waitForFunction("() => thao.unsent() === 0");
      phone.click("form.thao-final button");
      assertThat(phone.text("main")).contains("Đạt: thấy 3 trong 3");
    }
    assertThat(page(learner, run)).contains("Đạt: thấy 3 trong 3");
  }
}
