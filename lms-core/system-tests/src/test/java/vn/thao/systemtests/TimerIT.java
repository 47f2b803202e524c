package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server's clock ends an attempt that nobody looks at, and what was answered counts. */
class TimerIT {

  @ParameterizedTest
  @MethodSource("vn.thao.systemtests.TestDatabase#all")
  void attemptIsSubmittedAndGradedWhenItsTimeHasCome(TestDatabase database) throws Exception {
    var installation = Installation.on(database);
    var learner = Visitor.signedIn(installation, "hocvien10");
    var activities = learner.activities("K01");
    var run = learner.begin(activities.get(activities.size() - 1));
    assertThat(learner.get("/learning/run?id=" + run).body()).contains("data-deadline");
    bringForward(installation, run);
    assertThat(isClosedByTheJob(installation, run)).as("the job closed the run").isTrue();
    var again = Visitor.signedIn(installation, "hocvien10");
    assertThat(again.get("/learning/run?id=" + run).body()).doesNotContain("data-deadline");
    var late = "{\"stream\":\"too-late-1\",\"sequence\":1,\"kind\":\"Submitted\",\"payload\":{}}";
    assertThat(again.postEvent(run, late).statusCode()).isEqualTo(422);
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

  /** Asks the database, for a look at the page would itself end the attempt. */
  private static boolean isClosedByTheJob(Installation installation, String run) throws Exception {
    for (int look = 0; look < 6; look++) {
      Thread.sleep(6000);
      if (installation.past(data -> isFailed(data, run))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFailed(Connection data, String run) throws SQLException {
    try (var query =
        data.prepareStatement(
            "select count(*) from learning_result where run_id = ? and outcome = 'FAILED'")) {
      query.setLong(1, Long.parseLong(run));
      try (var rows = query.executeQuery()) {
        return rows.next() && rows.getInt(1) == 1;
      }
    }
  }
}
