package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.sql.Date;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Learners ask for more time, officers of their scope decide; digests tell each thing once. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class PostponementIT extends AssignmentSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  private static String day(int days) {
    return TYPED.format(TODAY.plusDays(days));
  }

  private static HttpResponse<String> ask(Visitor learner, String wished, String reason) {
    return learner.post(
        "/learning/ask-postponement",
        Map.of("_token", learner.token(), "code", "K01", "wished", wished, "reason", reason));
  }

  private static HttpResponse<String> decide(
      Visitor officer, String id, String verb, String due, String reason) {
    return officer.post(
        "/learning/decide-postponement",
        Map.of("_token", officer.token(), "id", id, "do", verb, "due", due, "reason", reason));
  }

  private static void isDue(Somebody person, int days) throws Exception {
    installation.past(
        data -> {
          try (var due =
              data.prepareStatement(
                  "update learning_nomination set due_on = ? where person_id = ?"
                      + " and open_key is not null")) {
            due.setDate(1, Date.valueOf(TODAY.plusDays(days)));
            due.setLong(2, Long.parseLong(person.id()));
            return due.executeUpdate();
          }
        });
  }

  private static String requested(Somebody person) throws Exception {
    return single("select max(id) from learning_postponement where person_id = " + person.id());
  }

  @Test
  void grantedTimeCountsEverywhere() throws Exception {
    String unit = unit();
    Somebody person = posted(unit);
    NominationIT.nominate(officer(), unit);
    isDue(person, -1);
    Visitor learner = person.visitor();
    assertThat(learner.get("/learning/my-page").body())
        .contains("Được cử học, đã quá hạn")
        .contains("/learning/course?code=K01#postponement");
    assertThat(ask(learner, day(-2), "Đi công tác").statusCode()).isEqualTo(422);
    HttpResponse<String> again = ask(learner, day(20), "");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).as("what was typed is kept").contains(day(20));
    Callable<Integer> twice = () -> ask(learner, day(20), "Đi công tác").statusCode();
    assertThat(atOnce(Stream.of(twice, twice))).containsExactlyInAnyOrder(302, 409);
    assertThat(learner.get("/learning/course?code=K01").body()).contains("Đang chờ quyết định");

    String id = requested(person);
    assertThat(officer().get("/learning/postponements").body()).contains(id).contains(day(20));
    assertThat(people.as("nhansu").get("/learning/postponements").body()).doesNotContain(id);
    assertThat(decide(people.as("nhansu"), id, "grant", day(20), "x").statusCode()).isEqualTo(404);
    assertThat(decide(learner, id, "grant", day(20), "x").statusCode()).isEqualTo(403);
    assertThat(decide(officer(), id, "grant", day(-3), "Được").statusCode()).isEqualTo(422);
    assertThat(decide(officer(), id, "grant", day(20), "").statusCode()).isEqualTo(422);
    Callable<Integer> grant = () -> decide(officer(), id, "grant", day(20), "Được").statusCode();
    assertThat(atOnce(Stream.of(grant, grant))).containsExactlyInAnyOrder(302, 409);

    assertThat(learner.get("/learning/my-page").body()).contains("Được cử học, hạn " + day(20));
    assertThat(learner.get("/platform/notices").body()).contains("Được gia hạn: khóa");
    assertThat(officer().get("/learning/progress?status=overdue&unit=" + unit).body())
        .contains("Danh sách: 0 lượt");
    assertThat(officer().get("/learning/postponements").body()).contains("Được gia hạn đến");
  }

  @Test
  void refusalLeavesTheDueDateAndMayBeFollowedByAnotherRequest() throws Exception {
    String unit = unit();
    Somebody person = posted(unit);
    NominationIT.nominate(officer(), unit);
    Visitor learner = person.visitor();
    assertThat(ask(learner, day(60), "Bận").statusCode()).isIn(302, 303);
    assertThat(location(decide(officer(), requested(person), "refuse", "", "Chưa đủ lý do")))
        .contains("postponement.refuse.done");
    assertThat(learner.get("/learning/course?code=K01").body())
        .contains("Không được gia hạn")
        .contains("Chưa đủ lý do")
        .contains("Được cử học, hạn " + day(30));
    assertThat(ask(learner, day(61), "Đi công tác dài ngày").statusCode()).isIn(302, 303);
    assertThat(ask(people.as("hocvien9"), day(61), "x").statusCode())
        .as("not nominated")
        .isEqualTo(404);
  }

  @Test
  void digestsTellEachThingOnce() throws Exception {
    String unit = unit();
    String address = "digest-" + System.nanoTime() + "@so.example";
    Somebody person = posted(unit);
    person.visitor();
    installation.past(
        data -> {
          try (var mail = data.prepareStatement("update people_person set mail = ? where id = ?")) {
            mail.setString(1, address);
            mail.setLong(2, Long.parseLong(person.id()));
            return mail.executeUpdate();
          }
        });
    NominationIT.nominate(officer(), unit);
    runJob("learning-digests");
    assertThat(Newcomers.mail(address))
        .contains("Mới: ")
        .contains("hạn " + day(30))
        .contains("Newly required courses: 1");
    isDue(person, 5);
    runJob("learning-digests");
    String digests = "select count(*) from learning_digest where person_id = " + person.id();
    assertThat(single(digests)).as("once a day").isEqualTo("1");
    installation.past(
        data -> {
          try (var before =
              data.prepareStatement("update learning_digest set covers = ? where person_id = ?")) {
            before.setDate(1, Date.valueOf(TODAY.minusDays(1)));
            before.setLong(2, Long.parseLong(person.id()));
            return before.executeUpdate();
          }
        });
    runJob("learning-digests");
    waitFor(digests, "2");
    assertThat(
            single(
                "select count(*) from platform_notice where text_key = 'digest.notice-soon'"
                    + " and person_id = "
                    + person.id()))
        .isEqualTo("1");
    assertThat(
            single(
                "select count(*) from platform_outbox where kind = 'platform.mail' and"
                    + " payload like '%"
                    + address
                    + "%'"))
        .as("what has gone is forgotten")
        .isIn("0", "1");
  }

  @Test
  void headsAreToldOnceAWeekHowMuchIsOverdue() throws Exception {
    String unit = unit();
    Somebody head = posted(unit);
    Visitor boss = head.visitor();
    Visitor admin = people.as("quantri");
    Map<String, String> grant =
        Map.of(
            "_token",
            admin.token(),
            "person",
            head.id(),
            "role",
            "HEAD",
            "unit",
            unit,
            "from",
            "",
            "to",
            "");
    assertThat(location(admin.post("/people/grant", grant))).contains("access.granted.done");
    Somebody late = posted(unit);
    NominationIT.nominate(officer(), unit);
    isDue(late, -1);
    runJob("learning-digests");
    runJob("learning-digests");
    String told =
        "select count(*) from platform_notice where text_key = 'digest.notice-head'"
            + " and person_id = "
            + head.id();
    waitFor(told, "1");
    assertThat(boss.get("/platform/notices").body()).contains("1 người quá hạn (1 lượt học)");
    assertThat(boss.get("/learning/progress?status=overdue").body()).contains("Danh sách: 1 lượt");
  }
}
