package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Learning plans: from gaps to lines, agreed by person and head, progress derived. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class PlanIT extends EvidenceSteps {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String TO = TYPED.format(TODAY.plusDays(200));

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  private static Visitor head() {
    return people.as("thutruong");
  }

  private static HttpResponse<String> begin(Visitor who, String staffNumber, String to) {
    var fields = new LinkedHashMap<String, String>();
    fields.putAll(Map.of("_token", who.token(), "from", DAY, "to", to));
    fields.put("staffNumber", staffNumber);
    return who.post("/planning/begin-plan", fields);
  }

  /** The id of a plan that was begun. */
  private static String begun(Visitor who, String staffNumber) {
    String address = location(begin(who, staffNumber, TO));
    assertThat(address).contains("done=plan.begin.done");
    return found("id=(\\d+)", address);
  }

  /** The address of somebody's first plan, which is begun when there is none. */
  static String planOf(Visitor who) {
    begin(who, "", TO);
    return found("href=\"(/planning/plan\\?id=\\d+)\"", who.get("/planning/plans").body());
  }

  private static String page(Visitor who, String id) {
    return who.get("/planning/plan?id=" + id).body();
  }

  private static String edition(Visitor who, String id) {
    return found("name=\"edition\" value=\"(\\d+)\"", page(who, id));
  }

  private static HttpResponse<String> change(
      Visitor who, String id, String edition, String verb, Map<String, String> more) {
    var fields = new LinkedHashMap<>(more);
    fields.putAll(Map.of("_token", who.token(), "id", id, "edition", edition, "do", verb));
    return who.post("/planning/change-plan", fields);
  }

  private static Map<String, String> line(String means, String what, String value) {
    var fields = new LinkedHashMap<String, String>();
    fields.putAll(Map.of("competency", "C01", "level", "2", "means", means, "until", TO));
    fields.putAll(Map.of("course", "", "mentor", "", "note", ""));
    fields.put(what, value);
    return fields;
  }

  private static void done(HttpResponse<String> answer, String verb) {
    assertThat(location(answer)).as(answer.body()).contains("done=plan." + verb + ".done");
  }

  @Test
  void personAndHeadAgreeAndAChangeVoidsIt() {
    Somebody person = posted("XBM");
    Visitor own = person.visitor();
    String id = begun(own, "");
    assertThat(page(own, id)).as("a gap of the position").contains("C13 –").contains("Đang soạn");
    String first = edition(own, id);
    done(change(own, id, first, "agree", Map.of()), "agree");
    assertThat(page(head(), id)).contains("Chờ thủ trưởng").contains("Người học ");
    assertThat(head().get("/planning/plans").body()).contains(person.number());
    done(change(head(), id, first, "agree", Map.of()), "agree");
    assertThat(page(own, id)).contains("Đã thống nhất");
    assertThat(change(head(), id, first, "agree", Map.of()).statusCode())
        .as("once for each edition")
        .isEqualTo(409);
    assertThat(change(own, id, first, "discard", Map.of()).statusCode()).isEqualTo(422);

    done(change(head(), id, first, "line", line("MENTOR", "mentor", "S-000144")), "line");
    assertThat(page(own, id)).contains("Đang soạn").contains("hai bên cần thống nhất lại");
    assertThat(own.get("/platform/notices").body()).contains("cần thống nhất lại");
    assertThat(change(own, id, first, "agree", Map.of()).statusCode())
        .as("to what is no longer so")
        .isEqualTo(409);
    String second = edition(own, id);
    Callable<Integer> agree = () -> change(own, id, second, "agree", Map.of()).statusCode();
    assertThatBoth(agree);
  }

  private static void assertThatBoth(Callable<Integer> work) {
    try {
      assertThat(atOnce(Stream.of(work, work))).containsExactlyInAnyOrder(302, 409);
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void twoWhoChangeAtOnceDoSoOneAfterTheOther() {
    Somebody person = posted("XBM");
    Visitor own = person.visitor();
    Callable<Integer> begin = () -> begin(own, "", TO).statusCode();
    assertThatBoth(begin);
    String id = found("href=\"/planning/plan\\?id=(\\d+)\"", own.get("/planning/plans").body());
    String edition = edition(own, id);
    var note = line("OWN", "note", "Viết tin bài hằng tuần");
    Callable<Integer> add = () -> change(own, id, edition, "line", note).statusCode();
    assertThatBoth(add);
    assertThat(page(own, id)).contains("Viết tin bài hằng tuần");
    HttpResponse<String> wrong = change(own, id, edition(own, id), "line", line("OWN", "note", ""));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Ghi nội dung");
    for (var draft :
        new String[][] {{"COURSE", "course", "K99"}, {"MENTOR", "mentor", person.number()}}) {
      assertThat(
              change(own, id, edition(own, id), "line", line(draft[0], draft[1], draft[2]))
                  .statusCode())
          .as(draft[0])
          .isEqualTo(422);
    }
    assertThat(change(own, id, edition(own, id), "gaps", Map.of()).statusCode())
        .as("all gaps are there")
        .isEqualTo(422);
    String line = found("(?s)C13 –.*?name=\"line\" value=\"(\\d+)\"", page(own, id));
    done(change(own, id, edition(own, id), "remove", Map.of("line", line)), "remove");
    done(change(own, id, edition(own, id), "gaps", Map.of()), "gaps");
    done(change(own, id, edition(own, id), "discard", Map.of()), "discard");
    assertThat(own.get("/planning/plan?id=" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void headChoosesFromThePeopleOfTheUnit() {
    Somebody person = posted("XBM");
    Somebody elsewhere = posted("SNV");

    assertThat(head().get("/planning/plans").body())
        .contains("<option value=\"" + person.number() + "\">")
        .doesNotContain(elsewhere.number());
    assertThat(person.visitor().get("/planning/plans").body()).doesNotContain("<datalist");
    begun(head(), person.number());
  }

  @Test
  void planIsThereForItsTwoSidesAndOfficersOfTheScopeOnly() {
    Somebody person = posted("SNV");
    Visitor own = person.visitor();
    String id = begun(own, "");
    String edition = edition(own, id);
    for (var stranger : new String[] {"hocvien9", "thutruong", "nhansu", "giangvien"}) {
      Visitor who = people.as(stranger);
      assertThat(who.get("/planning/plan?id=" + id).statusCode()).as(stranger).isEqualTo(404);
      assertThat(change(who, id, edition, "agree", Map.of()).statusCode()).isEqualTo(404);
    }
    assertThat(page(people.as("noivu"), id)).contains("C13 –");
    assertThat(change(people.as("noivu"), id, edition, "agree", Map.of()).statusCode())
        .as("officers only read")
        .isEqualTo(404);
    for (var number : new String[] {person.number(), "S-KHONG"}) {
      HttpResponse<String> refused = begin(head(), number, TO);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("mang số hiệu “" + number).contains("value=\"" + TO);
    }
    assertThat(begin(own, "", "01/01/2020").statusCode()).isEqualTo(422);
    var forged = Map.of("id", id, "edition", edition, "do", "agree", "_token", "x");
    assertThat(own.post("/planning/change-plan", forged).statusCode()).isEqualTo(422);
    assertThat(own.get("/planning/plan?id=x").statusCode()).isEqualTo(404);
  }

  @Test
  void progressFollowsFromTheLedger() {
    Somebody person = posted("XBM");
    String id = begun(head(), person.number());
    Visitor own = person.visitor();
    assertThat(own.get("/platform/notices").body()).contains("đã lập kế hoạch học tập");
    assertThat(page(own, id)).contains("0 trên");
    Visitor assessor = assessor("XBM");
    appraised(assessor, entry(person, "C13", 3));
    assertThat(page(own, id)).contains("1 trên").contains("mức hiện có 3");
    assertThat(own.get("/planning/plan?id=" + id + "&asOf=" + TODAY.minusDays(1)).body())
        .as("a day before")
        .contains("0 trên");
    assertThat(own.get("/planning/plan?id=" + id + "&asOf=" + TODAY.plusDays(201)).statusCode())
        .isEqualTo(200);
  }
}
