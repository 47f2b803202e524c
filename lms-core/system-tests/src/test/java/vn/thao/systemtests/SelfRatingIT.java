package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What people say of their own level: kept, shown to few, and counted nowhere. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class SelfRatingIT extends EvidenceSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  private static HttpResponse<String> rate(
      Visitor who, String competency, String level, String sentence, String mark) {
    return who.post(
        "/competency/rate-self",
        Map.of(
            "_token",
            who.token(),
            "competency",
            competency,
            "level",
            level,
            "sentence",
            sentence,
            "mark",
            mark));
  }

  private static String attained(Somebody person) throws Exception {
    return single(
        "select coalesce(max(level), 0) from competency_attained where person_id = " + person.id());
  }

  @Test
  void ratingIsShownToFewAndNeverChangesALevel() throws Exception {
    Somebody person = posted("XBM");
    Visitor learner = person.visitor();
    String mark = "it-" + System.nanoTime();
    assertThat(learner.get("/competency/self-rating?competency=C13").body())
        .contains("Cấp độ đúng với tôi", "không làm thay đổi cấp độ");
    assertThat(location(rate(learner, "C13", "2", "Đã viết hai bản tin thử", mark + "a")))
        .contains("done=self-rating.record.done");
    assertThat(location(rate(learner, "C13", "4", "Đã chủ trì họp báo thử", mark + "b")))
        .contains("done=self-rating.record.done");

    String own = about(profile(learner), "C13");
    assertThat(own)
        .contains("Tự đánh giá: cấp độ 4", "Đã chủ trì họp báo thử", "chưa có minh chứng")
        .doesNotContain("Tự đánh giá: cấp độ 2");
    assertThat(learner.get("/competency/self-rating?competency=C13").body())
        .as("the earlier one stays on record")
        .contains("Đã viết hai bản tin thử", "Đã chủ trì họp báo thử");
    assertThat(attained(person)).isEqualTo("0");

    String page = "/competency/profile?person=" + person.id();
    assertThat(people.as("thutruong").get(page).body())
        .contains("Tự đánh giá: cấp độ 4", "Đã chủ trì họp báo thử");
    assertThat(
            people
                .as("giamkhao")
                .get("/competency/appraisals?competency=C13&person=" + person.id())
                .body())
        .contains("tự đánh giá", "Đã chủ trì họp báo thử");
    for (String hr : new String[] {"noivu", "nhansu"}) {
      assertThat(people.as(hr).get(page).body())
          .contains("C13")
          .doesNotContain("Tự đánh giá: cấp độ", "Đã chủ trì họp báo thử");
    }
    assertThat(people.as("hocvien5").get(page).statusCode()).isEqualTo(403);

    appraised(people.as("giamkhao"), entry(person, "C13", 3));
    rate(learner, "C13", "1", "Nay thấy mình còn yếu", mark + "c");
    assertThat(about(profile(learner), "C13")).contains("đạt: cấp độ 3", "Tự đánh giá: cấp độ 1");
    assertThat(attained(person)).isEqualTo("3");
  }

  @Test
  void whatIsWrongIsRefusedAndSentTwiceIsRecordedOnce() throws Exception {
    Somebody person = posted("XBM");
    Visitor learner = person.visitor();
    String mark = "it-" + System.nanoTime();
    HttpResponse<String> refused = rate(learner, "C13", "3", " ", mark);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Viết một câu", "value=\"3\" checked");
    assertThat(rate(learner, "C13", "", "Câu thử", mark).body())
        .contains("Chọn một cấp độ", "Câu thử");
    assertThat(rate(learner, "C13", "9", "Câu thử", mark).statusCode()).isEqualTo(422);
    assertThat(rate(learner, "C13", "3", "x".repeat(501), mark).statusCode()).isEqualTo(422);
    assertThat(rate(learner, "C99", "3", "Câu thử", mark).statusCode()).isIn(404, 422);
    Callable<Integer> once = () -> rate(learner, "C13", "3", "Câu thử", mark).statusCode();
    assertThat(atOnce(Stream.of(once, once))).contains(302).isSubsetOf(302, 409);
    assertThat(single("select count(*) from competency_evidence where person_id = " + person.id()))
        .isEqualTo("1");
    assertThat(
            learner
                .post("/competency/rate-self", Map.of("competency", "C13", "level", "3"))
                .statusCode())
        .as("without a token")
        .isIn(302, 303, 403, 422);
  }
}
