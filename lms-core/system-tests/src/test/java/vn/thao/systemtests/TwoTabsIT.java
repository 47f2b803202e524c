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
    assertThat(all.stream().mapToInt(Integer::intValue).max().orElse(0))
        .as("no gap in the stream")
        .isEqualTo(all.stream().mapToInt(Integer::intValue).min().orElse(0) + 2 * EVENTS - 1);
    assertThat(phone.get("/learning/run?id=" + run).body()).contains("checked=\"checked\"");
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
      var body =
          "{\"stream\":\"%s\",\"sequence\":%d,\"kind\":\"Answered\",\"payload\":{\"item\":\"%s\",\"choice\":\"%s\"}}"
              .formatted(stream, i, item, choice);
      var answer = visitor.postEvent(run, body);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      positions.add(Visitor.json(answer).getInt("position"));
    }
    return positions;
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
