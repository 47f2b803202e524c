package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server's clock ends an attempt that nobody looks at, and what was answered counts. */
class TimerIT {

  private static final String COURSE = "/learning/course?code=K01";
  private static final String FAILED = "chip--failed";

  @ParameterizedTest
  @MethodSource("vn.thao.systemtests.TestDatabase#all")
  void attemptIsSubmittedAndGradedWhenItsTimeHasCome(TestDatabase database) throws Exception {
    var installation = Installation.on(database);
    var learner = Visitor.signedIn(installation, "hocvien10");
    var activities = learner.activities("K01");
    assertThat(learner.get(COURSE).body()).doesNotContain(FAILED);
    for (var attempt : new String[] {"first", "second, by the same server"}) {
      var run = learner.begin(activities.get(activities.size() - 1));
      assertThat(learner.get("/learning/run?id=" + run).body()).contains("data-deadline");
      bringForward(installation, run);
      awaitTheJob(installation, run, attempt);
      assertThat(learner.get("/learning/run?id=" + run).body()).doesNotContain("data-deadline");
      var late = "{\"stream\":\"too-late-1\",\"sequence\":1,\"kind\":\"Submitted\",\"payload\":{}}";
      assertThat(learner.postEvent(run, late).statusCode()).isEqualTo(422);
    }
    assertThat(learner.get(COURSE).body()).contains(FAILED);
  }

  private static void bringForward(Installation installation, String run) throws Exception {
    installation.past(
        data -> {
          try (var update =
              data.prepareStatement("update learning_run set due_at = ? where id = ?")) {
            update.setString(1, "2026-01-01 00:00:00");
            update.setLong(2, Long.parseLong(run));
            assertThat(update.executeUpdate()).isEqualTo(1);
            return null;
          }
        });
  }

  /** Looks at the rows, for a look at the attempt would itself end it. */
  private static void awaitTheJob(Installation installation, String run, String attempt)
      throws Exception {
    var end = Instant.now().plusSeconds(60);
    while (results(installation, run) == 0) {
      assertThat(Instant.now()).as("the job closes the run in time: " + attempt).isBefore(end);
      Thread.sleep(500);
    }
  }

  private static int results(Installation installation, String run) throws Exception {
    return installation.past(
        data -> {
          try (var select = data.createStatement();
              var row =
                  select.executeQuery(
                      "select count(*) from learning_result where run_id = " + run)) {
            row.next();
            return row.getInt(1);
          }
        });
  }
}
