package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** R10: who is able, certified and in practice, from the fact to the number and its people. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class ReadinessIT extends ReportSteps {

  private static final int ABLE = 1;
  private static final int ABLE_DUE = 2;
  private static final int CERTIFIED = 3;
  private static final int CERTIFIED_DUE = 4;
  private static final int EXERCISED = 6;
  private static final int EXERCISED_ON = 7;

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  @Test
  void exerciseMakesSomebodyAbleUntilItRunsOut() throws Exception {
    Somebody person = posted("XBM");
    Visitor officer = people.as("noivu");
    String asked = "&level=3";
    List<String> before = commune(officer, "readiness", asked);
    Instant meanwhile = Instant.now();
    var fields = entry(person, "C08", 3);
    fields.put("validUntil", "31/12/2026");
    appraised(people.as("giamkhao"), fields);
    assertThat(number(commune(officer, "readiness", asked), EXERCISED))
        .as("an appraisal is no exercise")
        .isEqualTo(number(before, EXERCISED));
    became(newest(person), "EXERCISE");

    List<String> after = commune(officer, "readiness", asked);
    for (int measure : new int[] {ABLE, ABLE_DUE, EXERCISED}) {
      assertThat(number(after, measure)).isEqualTo(number(before, measure) + 1);
    }
    assertThat(after.get(EXERCISED_ON)).isEqualTo(DAY);
    assertThat(commune(officer, "readiness", asked + "&asOf=2027-01-01").get(ABLE))
        .isEqualTo(
            commune(officer, "readiness", asked + "&asOf=2027-01-01&knownAt=" + meanwhile)
                .get(ABLE));
    assertThat(commune(officer, "readiness", asked + "&knownAt=" + meanwhile)).isEqualTo(before);
    assertThat(number(commune(officer, "readiness", "&level=5"), ABLE))
        .isLessThan(number(after, ABLE));

    for (String measure : List.of("able", "able-due", "exercised", "persons")) {
      assertThat(behind(officer, "readiness", measure, asked)).contains("person=" + person.id());
    }
    assertThat(behind(officer, "readiness", "able", "&level=4")).doesNotContain(person.id());
    assertThat(officer.get("/reports/counted?report=readiness&measure=x").statusCode())
        .isEqualTo(404);
    assertThat(
            people
                .as("nhansu")
                .get("/reports/counted?report=readiness&measure=able&unit=SNV")
                .statusCode())
        .isEqualTo(404);
  }

  /** As an activity would have recorded it. */
  private static void became(String evidence, String source) throws Exception {
    installation.past(
        data -> {
          try (var update =
              data.prepareStatement("update competency_evidence set source = ? where id = ?")) {
            update.setString(1, source);
            update.setLong(2, Long.parseLong(evidence));
            return update.executeUpdate();
          }
        });
  }

  @Test
  void supervisorSeesTheNumbersOfTheOwnReportsAndNobodyBehindThem() {
    Somebody person = posted("SVHTTDL", "P1", "Chuyên trách", 100, "1");
    Visitor supervisor = person.visitor();
    Visitor admin = people.as("quantri");
    var grant =
        Map.of(
            "_token",
            admin.token(),
            "person",
            person.id(),
            "role",
            "SUPERVISOR",
            "unit",
            "T",
            "from",
            "",
            "to",
            "");
    assertThat(Newcomers.location(admin.post("/people/grant", grant)))
        .contains("access.granted.done");
    for (String report : List.of("readiness", "communes")) {
      assertThat(supervisor.get("/reports/" + report + "?against=2025-01-01").body())
          .contains("Bản Mây", "Chênh lệch")
          .doesNotContain("/reports/counted", "/reports/store\"");
      assertThat(supervisor.get("/api/v1/reports/" + report + ".csv").statusCode()).isEqualTo(200);
      assertThat(supervisor.get("/reports/index").body()).contains("/reports/" + report);
    }
    for (String other : List.of("section", "hours", "abroad", "builder", "stored", "schedules")) {
      assertThat(supervisor.get("/reports/" + other).statusCode()).as(other).isEqualTo(403);
    }
    assertThat(supervisor.get("/reports/counted?report=readiness&measure=able").statusCode())
        .isEqualTo(403);
  }

  @Test
  void certificationCountsByTheChosenProgrammeOnly() throws Exception {
    Somebody person = posted("XBM");
    Visitor officer = people.as("noivu");
    completed(person, "2024-12-10");
    String programme = "&programme=" + programme();

    assertThat(commune(officer, "readiness", "").get(CERTIFIED)).isEmpty();
    int certified = number(commune(officer, "readiness", programme), CERTIFIED);
    assertThat(certified).isPositive();
    assertThat(commune(officer, "readiness", programme).get(CERTIFIED_DUE)).isNotEqualTo("0");
    assertThat(behind(officer, "readiness", "certified", programme)).contains(person.id());
    assertThat(number(commune(officer, "readiness", programme + "&asOf=2024-12-09"), CERTIFIED))
        .isZero();
    assertThat(behind(officer, "readiness", "certified", programme + "&asOf=2026-12-11"))
        .doesNotContain(person.id());
    assertThat(officer.get("/reports/readiness?unit=XBM" + programme).body())
        .contains("R10", "Tổ công tác", "Được chứng nhận");
  }
}
