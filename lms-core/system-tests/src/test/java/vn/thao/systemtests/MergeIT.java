package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two records of one person: shown first, merged with all that was recorded, and taken apart again.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class MergeIT extends EvidenceSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  private static String page(String kept, String alias) {
    return people.as("noivu").get("/people/merges?kept=" + kept + "&alias=" + alias).body();
  }

  private static HttpResponse<String> merge(Visitor who, String kept, String alias, String typed) {
    return who.post(
        "/people/merge",
        Map.of(
            "_token",
            who.token(),
            "do",
            "merge",
            "kept",
            kept,
            "alias",
            alias,
            "reason",
            "Trùng hồ sơ (giả định)",
            "typed",
            typed));
  }

  private static HttpResponse<String> undo(String aliasNumber) throws Exception {
    Visitor officer = people.as("noivu");
    String id =
        single(
            "select max(m.id) from people_merge m join people_person p on p.id = m.alias_id"
                + " where p.staff_number = '"
                + aliasNumber
                + "'");
    return officer.post("/people/merge", Map.of("_token", officer.token(), "do", "undo", "id", id));
  }

  private static Newcomers.Slip active(Somebody somebody) {
    Newcomers.Slip slip = Newcomers.issued(people.as("noivu"), somebody.number());
    assertThat(people.activate(slip.code(), Newcomers.PASSWORD).statusCode()).isIn(302, 303);
    return slip;
  }

  private static String persons(String words) {
    return people.as("noivu").get("/people/persons?words=" + words).body();
  }

  @Test
  void historyGoesOverAndComesBack() throws Exception {
    Somebody kept = posted("XBM");
    Somebody alias = posted("XBM");
    Newcomers.Slip slip = active(alias);
    Visitor learner = people.in(slip.login(), Newcomers.PASSWORD);
    learner.readToken("/people/account");
    learner.registered("K01");
    String run = learner.begin(learner.activities("K01").get(0));
    learner.postEvent(run, "{\"stream\":\"m\",\"sequence\":1,\"kind\":\"Read\",\"payload\":{}}");
    appraised(people.as("giamkhao"), entry(alias, "C13", 3));
    int met = met("C13", "");

    assertThat(page(kept.number(), alias.number()))
        .contains("Minh chứng năng lực", "Chuyển sang hồ sơ được giữ", "được chuyển sang hồ sơ");
    assertThat(page(kept.number(), "KHONG-CO")).contains("Không có người mang số hiệu");
    assertThat(page(kept.number(), kept.number())).contains("là một hồ sơ");
    Visitor officer = people.as("noivu");
    assertThat(merge(officer, kept.number(), alias.number(), "sai").statusCode()).isEqualTo(422);
    assertThat(
            merge(people.as("nhansu"), kept.number(), alias.number(), alias.number()).statusCode())
        .isEqualTo(403);
    var answers =
        atOnce(
            Stream.of(officer, people.as("noivu2"))
                .map(
                    who ->
                        () ->
                            merge(who, kept.number(), alias.number(), alias.number())
                                .statusCode()));
    assertThat(answers).containsOnlyOnce(302);
    assertThat(answers.stream().filter(code -> code != 302).toList()).isSubsetOf(409, 422);

    assertThat(learner.get("/learning/my-page").statusCode()).as("another epoch").isIn(302, 303);
    Visitor again = people.in(slip.login(), Newcomers.PASSWORD);
    assertThat(about(profile(again), "C13")).contains("đạt: cấp độ 3");
    assertThat(again.get("/people/account").body()).contains(kept.number());
    assertThat(again.get("/learning/run?id=" + run).statusCode()).isEqualTo(200);
    assertThat(persons(alias.number())).doesNotContain("/people/person?id=" + alias.id());
    assertThat(about(officer.get("/competency/profile?person=" + kept.id()).body(), "C13"))
        .contains("đạt: cấp độ 3");
    assertThat(met("C13", "")).as("one person met it before and after").isEqualTo(met);
    listWithTheOldNumberMeansTheOneKept(officer, kept, alias);

    assertThat(location(undo(alias.number()))).contains("merge.undo.done");
    assertThat(persons(alias.number())).contains("/people/person?id=" + alias.id());
    assertThat(about(officer.get("/competency/profile?person=" + alias.id()).body(), "C13"))
        .contains("đạt: cấp độ 3");
    assertThat(about(officer.get("/competency/profile?person=" + kept.id()).body(), "C13"))
        .doesNotContain("đạt: cấp độ 3");
    Visitor back = people.in(slip.login(), Newcomers.PASSWORD);
    assertThat(back.get("/people/account").body()).contains(alias.number());
    assertThat(undo(alias.number()).statusCode()).as("twice").isEqualTo(404);
  }

  private static void listWithTheOldNumberMeansTheOneKept(
      Visitor officer, Somebody kept, Somebody alias) {
    String list =
        "Số hiệu;Mã đơn vị;Mã vị trí;Hình thức;Từ ngày\n"
            + alias.number()
            + ";SNV;P10;Kiêm nhiệm;01/03/2026\n";
    String checked =
        location(
            officer.upload(
                "/people/check-import",
                Map.of("kind", "ASSIGNMENTS"),
                "l.csv",
                list.getBytes(StandardCharsets.UTF_8)));
    assertThat(officer.get(checked).body()).contains(kept.number()).doesNotContain("Chưa có người");
  }

  @Test
  void whoLearnsTheSameTwiceIsNotMergedAndBothAccountsBecomeOne() throws Exception {
    Somebody kept = posted("XBM");
    Somebody alias = posted("XBM");
    Newcomers.Slip first = active(kept);
    Newcomers.Slip second = active(alias);
    Visitor one = people.in(first.login(), Newcomers.PASSWORD);
    one.readToken("/people/account");
    one.registered("K01");
    Visitor two = people.in(second.login(), Newcomers.PASSWORD);
    two.readToken("/people/account");
    two.registered("K01");
    Visitor officer = people.as("noivu");
    assertThat(page(kept.number(), alias.number())).contains("cùng ghi danh một khóa học");
    assertThat(merge(officer, kept.number(), alias.number(), alias.number()).statusCode())
        .isEqualTo(422);
    installation.past(
        data ->
            data.createStatement()
                .executeUpdate(
                    "delete from learning_registration where person_id = " + alias.id()));

    assertThat(page(kept.number(), alias.number())).contains("tài khoản của hồ sơ trùng được đóng");
    assertThat(location(merge(officer, kept.number(), alias.number(), alias.number())))
        .contains("merge.merge.done");
    assertThat(new Visitor(installation).signIn(second.login(), Newcomers.PASSWORD).statusCode())
        .isNotIn(302, 303);
    assertThat(location(undo(alias.number()))).contains("merge.undo.done");
    assertThat(people.in(second.login(), Newcomers.PASSWORD)).isNotNull();
  }

  private static void typed(Somebody who, String type, String from) {
    Visitor officer = people.as("noivu");
    var fields = new LinkedHashMap<String, String>();
    fields.putAll(Map.of("_token", officer.token(), "numbers", who.number(), "id", who.id()));
    fields.putAll(Map.of("type", type, "from", from, "decision", "QĐ thử"));
    assertThat(location(officer.post("/people/record-staff-type", fields))).contains("n=1");
  }

  /** What the page of a person says of the kind of staff. */
  private static String types(Somebody who) {
    String page = people.as("noivu").get("/people/person?id=" + who.id()).body();
    return page.substring(
        page.indexOf("id=\"staff-type\""), page.indexOf("<details", page.indexOf("staff-type")));
  }

  private static String owner(String plan) throws Exception {
    return single(
        "select person_id from planning_plan where id = " + plan.replaceAll(".*id=(\\d+).*", "$1"));
  }

  @Test
  void plansAndStaffTypesGoAlongAndExactlyBack() throws Exception {
    Somebody kept = posted("XBM");
    Somebody alias = posted("XBM");
    typed(kept, "PUBLIC_EMPLOYEE", "01/06/2026");
    typed(alias, "CIVIL_SERVANT", "01/01/2026");
    Visitor head = people.as("thutruong");
    var plan = new LinkedHashMap<String, String>();
    plan.putAll(Map.of("_token", head.token(), "staffNumber", alias.number()));
    plan.putAll(Map.of("from", DAY, "to", DAY));
    String begun = location(head.post("/planning/begin-plan", plan));
    assertThat(begun).contains("done=plan.begin.done");
    String before = types(kept);

    assertThat(page(kept.number(), alias.number()))
        .contains("Chép sang những ngày", "Kế hoạch học tập cá nhân")
        .doesNotContain("Mục tiêu trong kế hoạch");
    Visitor officer = people.as("noivu");
    assertThat(location(merge(officer, kept.number(), alias.number(), alias.number())))
        .contains("merge.merge.done");
    assertThat(types(kept)).contains("Công chức", "01/01/2026 – 31/05/2026", "từ 01/06/2026");
    assertThat(owner(begun)).isEqualTo(kept.id());
    assertThat(head.get(begun).statusCode()).isEqualTo(200);

    assertThat(location(undo(alias.number()))).contains("merge.undo.done");
    assertThat(types(kept)).isEqualTo(before).doesNotContain("Công chức");
    assertThat(types(alias)).contains("Công chức", "từ 01/01/2026");
    assertThat(owner(begun)).isEqualTo(alias.id());
  }

  @Test
  void oldNumbersLeadToWhoeverIsKept() throws Exception {
    Somebody first = posted("XBM");
    Somebody second = posted("XBM");
    Somebody third = posted("XBM");
    Visitor officer = people.as("noivu");
    assertThat(location(merge(officer, second.number(), first.number(), first.number())))
        .contains("merge.merge.done");
    assertThat(persons(first.number().toLowerCase()))
        .contains("/people/person?id=" + second.id(), "số hiệu cũ " + first.number());
    assertThat(location(merge(officer, third.number(), second.number(), second.number())))
        .contains("merge.merge.done");
    for (String old : List.of(first.number(), second.number())) {
      assertThat(persons(old)).contains("/people/person?id=" + third.id());
      assertThat(officer.get("/people/accounts?words=" + old).body())
          .contains(third.number() + " (số hiệu cũ");
      assertThat(people.as("giamkhao").get("/competency/appraisals?q=" + old).body())
          .contains("/competency/appraisals?person=" + third.id());
      assertThat(page(third.number(), old)).contains("là một hồ sơ");
    }
    assertThat(officer.get("/people/person?id=" + third.id()).body())
        .contains("số hiệu cũ", first.number(), second.number());
    typed(new Somebody(first.number(), third.id()), "CONTRACT", "01/02/2026");
    assertThat(types(third)).contains("Hợp đồng");
    assertThat(people.as("thutruong").get("/people/person?id=" + first.id()).statusCode())
        .isIn(403, 404);

    assertThat(undo(first.number()).statusCode()).as("the later one first").isEqualTo(422);
    assertThat(location(undo(second.number()))).contains("merge.undo.done");
    assertThat(persons(first.number())).contains("/people/person?id=" + second.id());
    assertThat(location(undo(first.number()))).contains("merge.undo.done");
    assertThat(persons(first.number()))
        .contains("/people/person?id=" + first.id())
        .doesNotContain("số hiệu cũ " + first.number());
  }
}
