package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was learnt before or elsewhere becomes evidence: by application, and by a list of papers.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class RecognitionIT extends EvidenceSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  /** Applies for recognition, so that there is something to review. */
  static void apply(Visitor learner) {
    assertThat(apply(learner, application(), "chung-chi.pdf", PDF).statusCode()).isEqualTo(302);
  }

  private static Map<String, String> application() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("competency", "C13");
    fields.put("level", "3");
    fields.put("title", "Chứng chỉ tiếng dân tộc");
    fields.put("achievedOn", "01/02/2025");
    fields.put("note", "");
    return fields;
  }

  private static HttpResponse<String> apply(
      Visitor who, Map<String, String> fields, String name, byte[] file) {
    return who.upload("/competency/apply-recognition", fields, name, file);
  }

  private static HttpResponse<String> review(
      Visitor who, String id, String step, String level, String reason) {
    return who.post(
        "/competency/review-recognition",
        Map.of(
            "_token", who.token(),
            "id", id,
            "do", step,
            "level", level,
            "validUntil", "",
            "reason", reason));
  }

  private static String application(Somebody person) throws Exception {
    return single("select max(id) from competency_recognition where person_id = " + person.id());
  }

  @Test
  void recognitionIsDecidedOnceThoughTwoReviewersPressAtOnce() throws Exception {
    Somebody person = posted("XBM");
    Visitor learner = person.visitor();
    assertThat(apply(learner, application(), "", NO_FILE).statusCode()).isEqualTo(422);
    assertThat(apply(learner, application(), "x.pdf", "no".getBytes()).statusCode()).isEqualTo(422);
    assertThat(location(apply(learner, application(), "chứng chỉ.pdf", PDF)))
        .contains("done=recognitions.apply.done");
    assertThat(learner.get("/competency/recognitions").body())
        .contains("Chứng chỉ tiếng dân tộc", "Đang chờ xem xét");
    String id = application(person);

    Visitor stranger = assessor("SYT");
    assertThat(stranger.get("/competency/recognition-reviews").body()).doesNotContain(id);
    assertThat(review(stranger, id, "accept", "3", "").statusCode()).isEqualTo(404);
    List<Visitor> reviewers = List.of(people.as("giamkhao"), assessor("XBM"));
    assertThat(reviewers.get(1).get("/competency/recognition-reviews").body()).contains(id);
    assertThat(review(reviewers.get(0), id, "accept", "4", "").statusCode())
        .as("higher than asked for")
        .isEqualTo(422);
    assertThat(review(reviewers.get(0), id, "refuse", "3", "").statusCode())
        .as("without a reason")
        .isEqualTo(422);

    assertThat(
            atOnce(reviewers.stream().map(who -> code(() -> review(who, id, "accept", "3", "")))))
        .containsExactlyInAnyOrder(302, 409);
    assertThat(review(reviewers.get(0), id, "refuse", "3", "muộn").statusCode()).isEqualTo(409);
    assertThat(learner.get("/competency/recognitions").body())
        .contains("Được công nhận cấp độ 3 ngày " + DAY);
    assertThat(learner.get("/platform/notices").body()).contains("được công nhận ở cấp độ 3");
    assertThat(about(profile(learner), "C13"))
        .contains("đạt: cấp độ 3", "học tập trước đây hoặc ở nơi khác");
    assertThat(withdraw(learner, id).statusCode()).as("too late").isEqualTo(409);
  }

  private static HttpResponse<String> withdraw(Visitor who, String id) {
    return who.post("/competency/withdraw-recognition", Map.of("_token", who.token(), "id", id));
  }

  private static Callable<Integer> code(Callable<HttpResponse<String>> work) {
    return () -> work.call().statusCode();
  }

  @Test
  void whatWaitsIsShownPageByPage() throws Exception {
    String unit = AssignmentSteps.unit();
    Visitor reviewer = assessor(unit);
    Visitor many = posted(unit).visitor();
    for (int i = 0; i < 20; i++) {
      apply(many, application(), "a.pdf", PDF);
    }
    assertThat(reviewer.get("/competency/recognition-reviews").body())
        .contains("20 đề nghị đang chờ")
        .doesNotContain("Trang 1 / ");
    Somebody late = posted(unit);
    Visitor one = late.visitor();
    apply(one, application(), "b.pdf", PDF);
    String last = application(late);

    assertThat(reviewer.get("/competency/recognition-reviews").body())
        .contains("Trang 1 / 2", "href=\"/competency/recognition-reviews?page=2\"")
        .doesNotContain("value=\"" + last + "\"");
    for (String page : List.of("2", "99")) {
      assertThat(reviewer.get("/competency/recognition-reviews?page=" + page).body())
          .contains("Trang 2 / 2", "value=\"" + last + "\"");
    }
    var fields = new LinkedHashMap<String, String>();
    fields.putAll(Map.of("_token", reviewer.token(), "id", last, "do", "refuse", "page", "2"));
    fields.putAll(Map.of("level", "3", "validUntil", "", "reason", "Thiếu dấu"));
    assertThat(location(reviewer.post("/competency/review-recognition", fields)))
        .startsWith("/competency/recognition-reviews?page=2&done=");
    String own = many.get("/competency/recognitions").body();
    var ids = Pattern.compile("name=\"id\" value=\"(\\d+)\"").matcher(own);
    ids.results().forEach(id -> withdraw(many, id.group(1)));
    assertThat(reviewer.get("/competency/recognition-reviews").body()).contains("Không có đề nghị");
  }

  @Test
  void refusedWithdrawnAndOwnApplicationsYieldNothing() throws Exception {
    Somebody person = posted("XBM");
    Visitor learner = person.visitor();
    apply(learner, application(), "a.pdf", PDF);
    String refused = application(person);
    assertThat(location(review(people.as("giamkhao"), refused, "refuse", "", "Thiếu dấu")))
        .contains("done=recognitions.refuse.done");
    assertThat(learner.get("/competency/recognitions").body()).contains("Thiếu dấu");
    apply(learner, application(), "b.pdf", PDF);
    String withdrawn = application(person);
    assertThat(withdraw(people.as("hocvien5"), withdrawn).statusCode()).isEqualTo(404);
    assertThat(location(withdraw(learner, withdrawn))).contains("withdraw.done");
    assertThat(review(people.as("giamkhao"), withdrawn, "accept", "3", "").statusCode())
        .isEqualTo(409);
    assertThat(single("select count(*) from competency_evidence where person_id = " + person.id()))
        .isEqualTo("0");

    Visitor giamkhao = people.as("giamkhao");
    apply(giamkhao, application(), "c.pdf", PDF);
    String own =
        single(
            "select max(r.id) from competency_recognition r join people_account a"
                + " on a.person_id = r.person_id where a.login = 'giamkhao'");
    assertThat(giamkhao.get("/competency/recognition-reviews").body()).doesNotContain(own);
    assertThat(review(giamkhao, own, "accept", "3", "").statusCode()).isEqualTo(404);
    withdraw(giamkhao, own);
  }

  /** Brings a list; answers the page that shows what would become of it. */
  static String records(Visitor assessor, String rows) {
    String list = "Số hiệu;Năng lực;Cấp độ;Ngày đạt;Nội dung;Văn bản\n" + rows;
    return location(
        assessor.upload(
            "/competency/check-records",
            Map.of(),
            "hồ sơ.csv",
            list.getBytes(StandardCharsets.UTF_8)));
  }

  private static HttpResponse<String> applied(Visitor assessor, String page) {
    String body = assessor.get(page).body();
    return assessor.post(
        "/competency/apply-records",
        Map.of(
            "_token", assessor.token(),
            "id", page.replaceAll(".*id=(\\d+).*", "$1"),
            "mark", found("name=\"mark\" value=\"([0-9a-f]+)\"", body)));
  }

  @Test
  void paperRecordsAreShownThenRecordedOnce() throws Exception {
    Somebody person = posted("XBM");
    Somebody elsewhere = posted("SYT");
    Visitor assessor = assessor("XBM");
    String row = person.number() + ";C13;3;15/03/2024;Lớp tập huấn 2024;Số 7\n";
    String wrong =
        records(
            assessor,
            row
                + row
                + elsewhere.number()
                + ";C13;3;15/03/2024;x;\n"
                + person.number()
                + ";C13;5;15/03/2024;x;\n"
                + person.number()
                + ";C13;3;15/03/2999;x;\n");
    assertThat(assessor.get(wrong).body())
        .contains("Giống dòng 2", "Không có ai mang số hiệu này", "không có cấp độ này")
        .contains("Ngày đạt phải từ năm 1970")
        .doesNotContain("name=\"mark\"");

    String good = records(assessor, row);
    assertThat(people.as("giamkhao").get(good).statusCode()).as("another's").isEqualTo(404);
    assertThat(location(applied(assessor, good))).contains("done=records.apply.done&n=1");
    assertThat(assessor.get(records(assessor, row)).body())
        .contains("Đã có")
        .doesNotContain("name=\"mark\"");
    assertThat(about(profile(person.visitor()), "C13"))
        .contains("đạt: cấp độ 3", "Lớp tập huấn 2024", "Số 7");
    assertThat(location(revoke(assessor, person, newest(person), "Nhầm năm")))
        .contains("done=appraisals.revoke.done");
    assertThat(records(assessor, "")).as("no row").isEmpty();
  }
}
