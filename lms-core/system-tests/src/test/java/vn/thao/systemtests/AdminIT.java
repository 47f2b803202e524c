package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the admin's pages tell and do, on every database. */
class AdminIT {

  private static final Pattern JOB = Pattern.compile("name=\"job\" value=\"([^\"]+)\"");

  private static java.util.List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void jobRunsWhenAskedAndTheLogTellsIt(TestDatabase database) {
    var installation = Installation.on(database);
    Visitor admin = Visitor.signedIn(installation, "quantri");
    String jobs = admin.get("/platform/jobs").body();
    assertThat(jobs).contains("name=\"job\" value=\"outbox\"");
    assertThat(JOB.matcher(jobs).results().map(job -> job.group(1)))
        .contains("statement-orders", "timers")
        .allSatisfy(job -> assertThat(jobs).doesNotContain("<th scope=\"row\">" + job + "</th>"));

    HttpResponse<String> answer =
        admin.post("/platform/run-job", Map.of("_token", admin.token(), "job", "timers"));

    assertThat(answer.headers().firstValue("Location").orElse("")).contains("jobs.run.done");
    String found = admin.get("/platform/audit?words=timers&action=Jobs.runNow").body();
    assertThat(found).contains("Jobs.runNow timers").contains("quantri");
    assertThat(admin.get("/platform/audit?words=timers+khongco").body())
        .doesNotContain("Jobs.runNow timers");
    assertThat(
            admin
                .post("/platform/run-job", Map.of("_token", admin.token(), "job", "x"))
                .statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void logIsSearchedByEachOfItsParts(TestDatabase database) {
    var installation = Installation.on(database);
    Visitor.signedIn(installation, "hocvien7").get("/platform/health");
    Visitor admin = Visitor.signedIn(installation, "quantri");
    String csv = "/api/v1/platform/audit.csv?actor=hocvien7";

    assertThat(admin.get(csv + "&outcome=refused").body())
        .contains("hocvien7")
        .startsWith("\uFEFF");
    assertThat(admin.get(csv + "&outcome=done&action=Health.waiting").body().lines()).hasSize(1);
    assertThat(admin.get(csv + "&from=01/01/2020&words=health").body()).contains("hocvien7;");
    assertThat(admin.get(csv + "&to=01/01/2020").body().lines()).hasSize(1);
    assertThat(admin.get("/platform/audit?from=31/02/2026").statusCode()).isEqualTo(200);
    assertThat(admin.get("/api/v1/platform/audit.csv?from=31/02/2026").statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void selfTestTriesEachThing(TestDatabase database) {
    PostOffice.open().misbehave();
    Visitor admin = Visitor.signedIn(Installation.on(database), "quantri");

    JsonObject report = Visitor.json(admin.get("/api/v1/platform/self-test"));

    Map<String, String> outcomes = new HashMap<>();
    report
        .getJsonArray("checks")
        .getValuesAs(JsonObject.class)
        .forEach(check -> outcomes.put(check.getString("name"), check.getString("outcome")));
    assertThat(outcomes)
        .containsKeys("OUTBOX", "JOBS", "DATA_FOLDER")
        .containsEntry("DATABASE", "GOOD")
        .containsEntry("CLOCK", "GOOD")
        .containsEntry("ADDRESS", "GOOD")
        .containsEntry("MAIL", "GOOD")
        .containsEntry("PLUGINS", "GOOD")
        .containsEntry("PDF", "GOOD")
        .containsEntry("RECORDS", "GOOD")
        .hasSize(10);
  }

  @Test
  void selfTestSaysWhatIsBroken() {
    Visitor admin = Visitor.signedIn(Installation.on(TestDatabase.H2), "quantri");
    PostOffice.open().misbehave(PostOffice.Whim.WRONG_PASSWORD);
    try {
      assertThat(
              admin
                  .post("/platform/run-self-test", Map.of("_token", admin.token()))
                  .headers()
                  .firstValue("Location")
                  .orElse(""))
          .endsWith("self-test.run.done");
    } finally {
      PostOffice.open().misbehave();
    }
    assertThat(admin.get("/platform/health").body())
        .contains("THAO_MAIL_PASSWORD")
        .contains("Tự kiểm tra");
    assertThat(admin.post("/platform/run-self-test", Map.of()).statusCode()).isEqualTo(422);
  }
}
