package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The server's clock ends an attempt that nobody looks at, and what was answered counts. */
class TimerIT {

  private static final Installation INSTALLATION = Installation.on(TestDatabase.MARIADB);

  @Test
  void attemptIsSubmittedAndGradedWhenItsTimeHasCome() throws Exception {
    var learner = Visitor.signedIn(INSTALLATION, "hocvien10");
    var activities = learner.activities("K01");
    var run = learner.begin(activities.get(activities.size() - 1));
    var paper = learner.get("/learning/run?id=" + run).body();
    assertThat(paper).contains("data-deadline");

    bringForward(run);
    assertThat(isClosedWithin(run, Duration.ofSeconds(30))).as("the job closed the run").isTrue();
    assertThat(learner.get("/learning/run?id=" + run).body()).doesNotContain("data-deadline");

    var late = "{\"stream\":\"too-late-1\",\"sequence\":1,\"kind\":\"Submitted\",\"payload\":{}}";
    assertThat(learner.postEvent(run, late).statusCode()).isEqualTo(422);
  }

  private static void bringForward(String run) throws Exception {
    try (var database = INSTALLATION.database();
        var update = database.prepareStatement("update learning_run set due_at = ? where id = ?")) {
      update.setString(1, "2026-01-01 00:00:00");
      update.setLong(2, Long.parseLong(run));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private static boolean isClosedWithin(String run, Duration patience) throws Exception {
    var end = Instant.now().plus(patience);
    while (Instant.now().isBefore(end)) {
      try (var database = INSTALLATION.database();
          var query =
              database.prepareStatement(
                  "select count(*) from learning_result where run_id = ? and outcome = 'FAILED'")) {
        query.setLong(1, Long.parseLong(run));
        try (var rows = query.executeQuery()) {
          if (rows.next() && rows.getInt(1) == 1) {
            return true;
          }
        }
      }
      Thread.sleep(500);
    }
    return false;
  }
}
