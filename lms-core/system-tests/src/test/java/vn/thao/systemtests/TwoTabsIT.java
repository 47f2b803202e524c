package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One learner on two devices at once: one run, every answer kept, none twice. */
class TwoTabsIT {

  private static final int EVENTS = 40;
  private static final String BY_ANOTHER_SERVER =
      "insert into learning_event (id, run_id, position, person_id, stream, sequence, kind, payload,"
          + " hash, schema_version, at) select id + 1, run_id, position + 1, person_id,"
          + " 'another-server', 1, kind, payload, hash, schema_version, at from learning_event"
          + " where run_id = ? and position = (select m from (select max(position) as m"
          + " from learning_event where run_id = ?) latest)";

  static List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void bothDevicesWriteTheSameRun(TestDatabase database) throws Exception {
    var installation = Installation.on(database);
    var phone = Visitor.signedIn(installation, "hocvien8");
    var desk = Visitor.signedIn(installation, "hocvien8");
    var activities = phone.activities("K01");
    var quiz = activities.get(activities.size() - 1);

    List<String> runs =
        together(List.<Callable<String>>of(() -> phone.begin(quiz), () -> desk.begin(quiz)));
    assertThat(new HashSet<>(runs)).as("two tabs open one run").hasSize(1);
    var run = runs.get(0);
    var paper = phone.get("/learning/run?id=" + run).body();
    var item = first("name=\"item\" value=\"([^\"]+)\"", paper);
    var choice = first("<input[^>]*name=\"choice\"[^>]*value=\"([^\"]+)\"", paper);

    List<List<Integer>> positions =
        together(
            List.<Callable<List<Integer>>>of(
                () -> send(phone, run, "stream-of-phone", item, choice),
                () -> send(desk, run, "stream-of-desk", item, choice)));
    var all = new ArrayList<Integer>();
    positions.forEach(all::addAll);
    assertThat(all).hasSize(2 * EVENTS).doesNotHaveDuplicates();
    var last = all.stream().mapToInt(Integer::intValue).max().orElse(0);
    assertThat(last)
        .as("no gap in the stream")
        .isEqualTo(all.stream().mapToInt(Integer::intValue).min().orElse(0) + 2 * EVENTS - 1);
    assertThat(phone.get("/learning/run?id=" + run).body()).contains("checked=\"checked\"");
    whatAnotherServerStoredIsSeen(
        installation, phone, run, last, event("stream-of-phone", 1, item, choice));
  }

  /** What this server remembers of a run never decides. */
  private static void whatAnotherServerStoredIsSeen(
      Installation installation, Visitor owner, String run, int last, String first)
      throws Exception {
    int stored =
        installation.past(
            data -> {
              try (var insert = data.prepareStatement(BY_ANOTHER_SERVER)) {
                insert.setString(1, run);
                insert.setString(2, run);
                return insert.executeUpdate();
              }
            });
    assertThat(stored).isEqualTo(1);
    var again = owner.postEvent(run, first);
    assertThat(Visitor.json(again).getBoolean("again")).isTrue();
    var next = owner.postEvent(run, first.replace("\"sequence\":1,", "\"sequence\":99,"));
    assertThat(Visitor.json(next).getInt("position")).isEqualTo(last + stored + 1);
    var stranger = Visitor.signedIn(installation, "hocvien5");
    assertThat(stranger.postEvent(run, first).statusCode()).isEqualTo(404);
  }

  private static String first(String pattern, String page) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  private static List<Integer> send(
      Visitor visitor, String run, String stream, String item, String choice) {
    var positions = new ArrayList<Integer>();
    for (int i = 1; i <= EVENTS; i++) {
      var answer = visitor.postEvent(run, event(stream, i, item, choice));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      positions.add(Visitor.json(answer).getInt("position"));
    }
    return positions;
  }

  private static String event(String stream, int sequence, String item, String choice) {
    return "{\"stream\":\"%s\",\"sequence\":%d,\"kind\":\"Answered\",\"payload\":{\"item\":\"%s\",\"choice\":\"%s\"}}"
        .formatted(stream, sequence, item, choice);
  }

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    var threads = Executors.newFixedThreadPool(work.size());
    try {
      var results = new ArrayList<T>();
      for (var result : threads.invokeAll(work)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
