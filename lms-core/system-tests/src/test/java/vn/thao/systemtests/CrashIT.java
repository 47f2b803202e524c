package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The server is cut off in the middle of a test that eight people take. What it had acknowledged is
 * there afterwards, at the same position; what it had not may be sent again without doubling.
 */
class CrashIT {

  private static final int LEARNERS = 8;
  private static final int ACKNOWLEDGED_BEFORE = 15;

  static List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  @Timeout(value = 6, unit = TimeUnit.MINUTES)
  void acknowledgedAnswersOutliveTheServer(TestDatabase database) throws Exception {
    Installation installation =
        database == TestDatabase.H2
            ? Installation.own("crash", Map.of())
            : Installation.on(database);
    List<Writer> writers = new ArrayList<>();
    for (int number = 3; number < 3 + LEARNERS; number++) {
      writers.add(new Writer(installation, "hocvien" + number));
    }
    ExecutorService threads = Executors.newFixedThreadPool(LEARNERS);
    try {
      List<Future<?>> running = new ArrayList<>();
      writers.forEach(writer -> running.add(threads.submit(writer)));
      awaitLoad(writers, running);
      installation.kill();
      for (Future<?> one : running) {
        one.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
      installation.kill();
      installation.start();
    }
    for (Writer writer : writers) {
      writer.checkAfterRestart();
    }
    if (database == TestDatabase.H2) {
      installation.kill();
    }
  }

  private static void awaitLoad(List<Writer> writers, List<Future<?>> running) throws Exception {
    while (writers.stream().anyMatch(writer -> writer.acknowledged() < ACKNOWLEDGED_BEFORE)) {
      for (Future<?> one : running) {
        if (one.isDone()) {
          one.get();
          throw new AssertionError("A writer ended before the server did");
        }
      }
      Thread.sleep(20);
    }
  }

  /** A learner in the test who changes answers without pause until the line is cut. */
  private static final class Writer implements Runnable {

    private static final Pattern ITEM = Pattern.compile("name=\"item\"\\s+value=\"([^\"]+)\"");

    private final Installation installation;
    private final String login;
    private final String run;
    private final String stream;
    private final List<String> items = new ArrayList<>();
    private final Map<Long, Long> positions = new LinkedHashMap<>();
    private Visitor visitor;
    private long unanswered;

    Writer(Installation installation, String login) {
      this.installation = installation;
      this.login = login;
      stream = "crash-" + login + "-" + System.nanoTime();
      visitor = Visitor.signedIn(installation, login);
      List<String> activities = visitor.activities("K01");
      run = visitor.begin(activities.get(activities.size() - 1));
      for (int place = 1; place <= 10; place++) {
        Matcher item =
            ITEM.matcher(visitor.get("/learning/run?id=" + run + "&place=" + place).body());
        assertThat(item.find()).as("question %s of %s", place, login).isTrue();
        items.add(item.group(1));
      }
    }

    synchronized int acknowledged() {
      return positions.size();
    }

    @Override
    public void run() {
      try {
        for (long sequence = 1; ; sequence++) {
          unanswered = sequence;
          HttpResponse<String> answer = visitor.postEvent(run, event(sequence));
          if (answer.statusCode() != 200) {
            throw new AssertionError(login + ": " + answer.statusCode() + " " + answer.body());
          }
          keep(sequence, Visitor.json(answer));
        }
      } catch (Visitor.Lost cutOff) {
        // as expected: the last one stays unanswered
      }
    }

    private synchronized void keep(long sequence, JsonObject saved) {
      assertThat(saved.getBoolean("again")).isFalse();
      positions.put(sequence, saved.getJsonNumber("position").longValueExact());
    }

    private String event(long sequence) {
      return Json.createObjectBuilder()
          .add("stream", stream)
          .add("sequence", sequence)
          .add("kind", "Answered")
          .add(
              "payload",
              Json.createObjectBuilder()
                  .add("item", items.get((int) (sequence % items.size())))
                  .add("choice", sequence / items.size() % 2 == 0 ? "a" : "b"))
          .build()
          .toString();
    }

    void checkAfterRestart() {
      visitor = Visitor.signedIn(installation, login);
      Map<Long, Long> before = Map.copyOf(positions);
      JsonObject last = resend(unanswered);
      positions.put(unanswered, last.getJsonNumber("position").longValueExact());
      before.forEach(
          (sequence, position) -> {
            JsonObject again = resend(sequence);
            assertThat(again.getBoolean("again")).as("%s %s", login, sequence).isTrue();
            assertThat(again.getJsonNumber("position").longValueExact()).isEqualTo(position);
          });
      JsonObject twice = resend(unanswered);
      assertThat(twice.getBoolean("again")).isTrue();
      assertThat(twice.getInt("position")).isEqualTo(last.getInt("position"));
      long first = positions.values().iterator().next();
      assertThat(positions.values())
          .as("positions of %s, without gap or double", login)
          .containsExactlyElementsOf(
              LongStream.range(first, first + positions.size()).boxed().toList());
    }

    private JsonObject resend(long sequence) {
      HttpResponse<String> answer = visitor.postEvent(run, event(sequence));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return Visitor.json(answer);
    }
  }
}
