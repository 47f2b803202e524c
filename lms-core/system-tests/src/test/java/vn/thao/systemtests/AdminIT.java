package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the admin's pages tell and do, on every database. */
class AdminIT {

  private static java.util.List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void jobRunsWhenAskedAndTheLogTellsIt(TestDatabase database) {
    var installation = Installation.on(database);
    Visitor admin = Visitor.signedIn(installation, "quantri");
    assertThat(admin.get("/platform/jobs").body()).contains("name=\"job\" value=\"outbox\"");

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
}
