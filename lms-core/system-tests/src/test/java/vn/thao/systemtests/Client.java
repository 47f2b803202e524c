package vn.thao.systemtests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** One of the learners of the benchmark: sends, waits for the answer, sends the next. */
final class Client {

  static final String COURSE = "K01";
  static final int QUESTIONS = 10;
  static final int ANSWERS = 2 * QUESTIONS;

  private static final Pattern ITEM = Pattern.compile("name=\"item\"\\s+value=\"([^\"]+)\"");
  private static final Pattern CHOICE =
      Pattern.compile("<input[^>]*name=\"choice\"[^>]*value=\"([^\"]+)\"");

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** A question of the paper, and two answers to it. */
  private record Question(String item, String one, String other) {}

  private final String address;
  private final Visitor visitor;
  private final String quiz;
  private final HttpRequest staticPage;
  private final HttpRequest coursePage;
  private final HttpRequest myPage;
  private String run;
  private List<Question> paper = List.of();
  private String stream = "";
  private int sequence;

  Client(Installation installation, String login) {
    address = installation.address();
    visitor = Visitor.signedIn(installation, login);
    List<String> activities = visitor.activities(COURSE);
    quiz = activities.get(activities.size() - 1);
    staticPage = page(Baseline.PAGE);
    coursePage = page("/learning/course?code=" + COURSE);
    myPage = page("/learning/my-page");
  }

  void readStaticPage() {
    send(staticPage);
  }

  void readCoursePage() {
    send(coursePage);
  }

  void readMyPage() {
    send(myPage);
  }

  /** As nobody, so that not even the question who is asking is added to the insert. */
  void insertRow() {
    send(
        request(Baseline.ROWS)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(nextAnswer()))
            .build());
  }

  void saveAnswer() {
    post(nextAnswer());
  }

  /** Begins the test, reads each question, gives {@link #ANSWERS} answers, hands in, looks. */
  void takeTest() {
    beginPaper();
    for (int i = 0; i < ANSWERS; i++) {
      post(nextAnswer());
    }
    handIn();
  }

  /** Another paper for the answers to come, so that its time is not over meanwhile. */
  void takeNewPaper() {
    if (run != null) {
      handIn();
    }
    beginPaper();
  }

  private void beginPaper() {
    run = visitor.begin(quiz);
    stream = "bench-" + Long.toString(System.nanoTime(), 36);
    sequence = 0;
    paper = new ArrayList<>();
    for (int place = 1; place <= QUESTIONS; place++) {
      paper.add(question(text(send(page("/learning/run?id=" + run + "&place=" + place)))));
    }
  }

  private static Question question(String page) {
    Matcher item = ITEM.matcher(page);
    List<String> choices = CHOICE.matcher(page).results().map(found -> found.group(1)).toList();
    if (!item.find() || choices.size() < 2) {
      throw new IllegalStateException("No question with choices in:\n" + page);
    }
    return new Question(item.group(1), choices.get(0), choices.get(1));
  }

  private void handIn() {
    post(event("Submitted", JsonValue.EMPTY_JSON_OBJECT));
    String page = text(send(page("/learning/run?id=" + run)));
    if (!page.contains("class=\"section question\"")) {
      throw new IllegalStateException("Handed in, but not graded:\n" + page);
    }
    run = null;
  }

  /** Through the paper again and again, each time with the other choice. */
  private String nextAnswer() {
    Question question = paper.get(sequence % paper.size());
    boolean first = sequence / paper.size() % 2 == 0;
    return event(
        "Answered",
        Json.createObjectBuilder()
            .add("item", question.item())
            .add("choice", first ? question.one() : question.other())
            .build());
  }

  private String event(String kind, JsonObject payload) {
    return Json.createObjectBuilder()
        .add("stream", stream)
        .add("sequence", ++sequence)
        .add("kind", kind)
        .add("payload", payload)
        .add("time", Instant.now().toString())
        .build()
        .toString();
  }

  private void post(String event) {
    send(
        request("/api/v1/learning/runs/" + run + "/events")
            .header("Cookie", visitor.cookies())
            .header("X-Thao-Token", visitor.token())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(event))
            .build());
  }

  /** As a browser asks for it, packed. */
  private HttpRequest page(String path) {
    return request(path)
        .header("Cookie", visitor.cookies())
        .header("Accept-Encoding", "gzip")
        .GET()
        .build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(request + ": " + answer.statusCode() + " " + text(answer));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    try {
      byte[] body = answer.body();
      if (answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
        body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
      }
      return new String(body, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How long the two pages are, in bytes, unpacked. */
  int[] pageSizes() {
    return new int[] {
      text(send(staticPage)).getBytes(StandardCharsets.UTF_8).length,
      text(send(coursePage)).getBytes(StandardCharsets.UTF_8).length
    };
  }
}
