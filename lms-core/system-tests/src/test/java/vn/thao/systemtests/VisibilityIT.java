package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ladder of visibility (domain 08, caveat 4): of one learner, who sees what on each kind of
 * page. A row is a page; each role then stands with what it gets.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#one")
class VisibilityIT extends EvidenceSteps {

  private static final String NOTE = "Nhận xét riêng của người đánh giá";
  private static final String FILE = "bien-ban-rieng.pdf";
  private static final List<String> ROLES =
      List.of(
          "self",
          "learner",
          "trainer",
          "assessor",
          "head",
          "unit-hr",
          "other-hr",
          "provincial-hr",
          "supervisor",
          "auditor",
          "admin");
  private static final Map<String, Visitor> VISITORS = new HashMap<>();
  private static Somebody learner;
  private static String run;
  private static String artefact;

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) throws Exception {
    open(database);
    learner = posted("XBM");
    Visitor self = learner.visitor();
    self.readToken("/people/account");
    self.registered("K01");
    run = self.begin(self.activities("K01").get(0));
    self.postEvent(run, "{\"stream\":\"seen\",\"sequence\":1,\"kind\":\"Read\",\"payload\":{}}");
    Map<String, String> entry = entry(learner, "C13", 3);
    entry.put("note", NOTE);
    Visitor assessor = people.as("giamkhao");
    HttpResponse<String> judged = appraise(assessor, entry, FILE, PDF);
    assertThat(location(judged)).as(judged.body()).contains("record.done");
    artefact = single("select max(id) from competency_artefact where person_id = " + learner.id());
    details();
    VISITORS.put("self", self);
    VISITORS.put("learner", people.as("hocvien5"));
    VISITORS.put("trainer", people.as("giangvien"));
    VISITORS.put("assessor", assessor);
    VISITORS.put("head", people.as("thutruong"));
    VISITORS.put("unit-hr", people.as("nhansu"));
    VISITORS.put("other-hr", granted("UNIT_HR", "SYT"));
    VISITORS.put("provincial-hr", people.as("noivu"));
    VISITORS.put("supervisor", people.as("tuphap"));
    VISITORS.put("auditor", granted("AUDITOR", "T"));
    VISITORS.put("admin", people.as("quantri"));
  }

  private static void details() {
    Visitor officer = people.as("noivu");
    String list = "Số hiệu;Năm sinh;Từ ngày\n" + learner.number() + ";1971;01/01/2026\n";
    String id =
        location(
                officer.upload(
                    "/people/check-import",
                    Map.of("kind", "DETAILS"),
                    "d.csv",
                    list.getBytes(StandardCharsets.UTF_8)))
            .replaceAll(".*id=(\\d+).*", "$1");
    officer.post("/people/apply-import", Map.of("_token", officer.token(), "id", id));
  }

  private static Visitor granted(String role, String unit) {
    Somebody somebody = posted("SNV");
    Visitor visitor = somebody.visitor();
    Visitor admin = people.as("quantri");
    var grant = new HashMap<String, String>();
    grant.put("_token", admin.token());
    grant.put("person", somebody.id());
    grant.put("role", role);
    grant.put("unit", unit);
    assertThat(location(admin.post("/people/grant", grant))).contains("access.granted.done");
    visitor.readToken("/people/account");
    return visitor;
  }

  /** Page, and status per role in the order of {@link #ROLES}. */
  static Stream<Arguments> ladder() {
    return Stream.of(
        // page, self, learner, trainer, assessor, head, unit-hr, other-hr, prov-hr, sup, aud, admin
        row("/competency/profile?person={person}", "403 403 403 403 200 200 404 200 403 403 403"),
        row("/reports/dossier?person={person}", "200 404 404 404 200 200 404 200 404 404 404"),
        row("/learning/run?id={run}", "200 404 404 404 404 404 404 404 404 404 404"),
        row("/api/v1/competency/artefacts/{file}", "200 404 404 200 404 404 404 404 404 404 404"),
        row(
            "/competency/appraisals?person={person}",
            "403 403 403 200 403 403 403 403 403 403 403"),
        row("/people/person?id={person}", "403 403 403 403 403 200 404 200 403 403 200"),
        row(
            "/api/v1/people/persons/{person}/data.zip",
            "403 403 403 403 403 403 403 200 403 403 200"),
        row("/learning/followup?course=K01", "403 403 200 403 403 403 403 403 403 403 403"),
        row("/learning/progress?unit=XBM", "403 403 403 403 200 200 404 200 403 403 403"),
        row(
            "/reports/counted?report=training&measure=registered&unit=XBM",
            "403 403 403 403 200 200 404 200 403 403 403"),
        row("/reports/training", "403 403 403 403 200 200 200 200 403 200 403"),
        row("/reports/network", "403 403 403 403 200 200 200 200 200 200 403"),
        row("/reports/capable", "403 403 403 403 200 200 200 200 403 200 403"),
        row("/reports/index", "403 403 403 403 200 200 200 200 200 200 403"),
        row("/reports/structure", "403 403 403 403 403 403 403 200 403 403 403"),
        row("/certification/register", "403 403 403 403 403 403 403 200 403 403 403"),
        row("/people/accounts", "403 403 403 403 403 200 200 200 403 403 200"),
        row("/platform/audit", "403 403 403 403 403 403 403 403 403 200 200"),
        row("/extensions/plugins", "403 403 403 403 403 403 403 403 403 403 200"),
        row("/platform/settings", "403 403 403 403 403 403 403 403 403 403 200"),
        row("/people/erasures", "403 403 403 403 403 403 403 200 403 403 200"));
  }

  private static Arguments row(String page, String statuses) {
    return Arguments.of(page, List.of(statuses.split(" ")));
  }

  private static String path(String page) {
    return page.replace("{person}", learner.id()).replace("{run}", run).replace("{file}", artefact);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ladder")
  void everyRoleGetsWhatIsMeantForIt(String page, List<String> statuses) {
    for (int i = 0; i < ROLES.size(); i++) {
      HttpResponse<String> answer = VISITORS.get(ROLES.get(i)).get(path(page));
      assertThat(String.valueOf(answer.statusCode()))
          .as(page + " for " + ROLES.get(i))
          .isEqualTo(statuses.get(i));
      boolean mayRead = ROLES.get(i).equals("self") || ROLES.get(i).equals("assessor");
      if (!mayRead && !page.contains("data.zip")) {
        assertThat(answer.body())
            .as("what an assessor wrote, for " + ROLES.get(i))
            .doesNotContain(NOTE, FILE);
      }
      assertThat(answer.body()).as("statistics are on no page").doesNotContain("1971");
    }
  }

  @ParameterizedTest
  @MethodSource("headsAndHr")
  void levelAndGapAreSeenAndWhatTheyRestOnOnlyByKind(String role) {
    String seen =
        about(VISITORS.get(role).get(path("/competency/profile?person={person}")).body(), "C13");
    assertThat(seen).contains("đạt: cấp độ 3").doesNotContain(NOTE, FILE);
    assertThat(about(profile(VISITORS.get("self")), "C13")).contains(NOTE, FILE);
  }

  static Stream<String> headsAndHr() {
    return Stream.of("head", "unit-hr", "provincial-hr");
  }

  @ParameterizedTest
  @MethodSource("readers")
  void supervisorAndAuditorSeeNumbersOnly(String role) {
    for (String page : List.of("/reports/network", "/reports/index")) {
      assertThat(VISITORS.get(role).get(page).body()).doesNotContain(learner.number());
    }
    assertThat(VISITORS.get(role).get("/api/v1/reports/network.pdf").statusCode()).isEqualTo(200);
    assertThat(VISITORS.get(role).get("/api/v1/reports/staffing").statusCode())
        .isEqualTo(role.equals("auditor") ? 200 : 403);
  }

  static Stream<String> readers() {
    return Stream.of("supervisor", "auditor");
  }

  @ParameterizedTest
  @MethodSource("readers")
  void whoOnlyReadsChangesNothing(String role) {
    Visitor reader = VISITORS.get(role);
    reader.readToken("/people/account");
    for (String form :
        List.of(
            "/people/check-import",
            "/people/appoint-contact",
            "/people/grant",
            "/people/propose-erasure",
            "/people/declare-basis",
            "/reports/make-structure",
            "/platform/run-job",
            "/extensions/switch-plugin",
            "/learning/change-nominations")) {
      HttpResponse<String> answer = reader.post(form, Map.of("_token", reader.token(), "id", "1"));
      assertThat(answer.statusCode()).as(form).isIn(403, 404, 422);
    }
  }
}
