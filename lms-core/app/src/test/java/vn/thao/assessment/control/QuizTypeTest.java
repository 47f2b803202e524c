package vn.thao.assessment.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thao.extensions.control.Extensions;
import vn.thao.platform.entity.JsonText;
import vn.thao.spi.Contract;
import vn.thao.spi.Definition;
import vn.thao.spi.Draw;
import vn.thao.spi.DrawnItem;
import vn.thao.spi.Event;
import vn.thao.spi.Fact;
import vn.thao.spi.Grade;
import vn.thao.spi.Participant;
import vn.thao.spi.Problem;
import vn.thao.spi.QuestionType;
import vn.thao.spi.Refusal;
import vn.thao.spi.Start;
import vn.thao.spi.Viewer;

/** The quiz as a reducer: what each event makes of the state, and what it settles. */
class QuizTypeTest {

  private static final Instant BEGIN = Instant.parse("2026-11-23T01:00:00Z");
  private final QuizType quiz = new QuizType();
  private final Definition definition =
      new Definition(
          JsonText.parse("{\"pass\":70,\"minutes\":20,\"draw\":2,\"pool\":\"T\"}"),
          List.of(item("I1"), item("I2")));

  QuizTypeTest() {
    quiz.extensions =
        new Extensions() {
          @Override
          public Optional<QuestionType> questionType(String id) {
            return Optional.of(new YesQuestion());
          }
        };
  }

  @Test
  void answerGivenAgainReplacesTheOneBefore() {
    var state = after(begin(), answered("I1", "no"), answered("I1", "yes"));
    assertThat(state.getJsonObject("responses").getJsonObject("I1").getString("choice"))
        .isEqualTo("yes");
  }

  @Test
  void answerAfterTheDeadlineIsRefused() {
    var late = event("Answered", payload("I1", "yes"), BEGIN.plus(Duration.ofMinutes(21)));
    assertThat(quiz.accept(definition, begin(), late)).isPresent();
    var justInTime = event("Answered", payload("I1", "yes"), BEGIN.plus(Duration.ofMinutes(20)));
    assertThat(quiz.accept(definition, begin(), justInTime)).isEmpty();
  }

  @Test
  void answerToAQuestionThatWasNotDrawnIsRefused() {
    assertThat(quiz.accept(definition, begin(), answered("I9", "yes"))).isPresent();
    assertThat(
            quiz.accept(definition, begin(), event("Answered", JsonValue.EMPTY_JSON_OBJECT, BEGIN)))
        .isPresent();
  }

  @Test
  void theClockSubmitsWhatIsThere() {
    var due = quiz.due(definition, begin()).orElseThrow();
    assertThat(due.at()).isAfter(BEGIN.plus(Duration.ofMinutes(20)));
    var step =
        quiz.apply(
            definition, begin(), event(Event.TIMER_FIRED, JsonValue.EMPTY_JSON_OBJECT, due.at()));
    assertThat(step.facts()).hasAtLeastOneElementOfType(Fact.Submitted.class);
    assertThat(quiz.due(definition, step.state())).isEmpty();
    assertThat(quiz.accept(definition, step.state(), answered("I1", "yes"))).isPresent();
  }

  @Test
  void submittingTwiceSubmitsOnce() {
    var submitted = event("Submitted", JsonValue.EMPTY_JSON_OBJECT, BEGIN);
    var step = quiz.apply(definition, begin(), submitted);
    assertThat(quiz.apply(definition, step.state(), submitted).facts()).isEmpty();
  }

  @Test
  void openQuestionsAreGradedToo() {
    var state =
        after(
            begin(), answered("I1", "yes"), event("Submitted", JsonValue.EMPTY_JSON_OBJECT, BEGIN));
    assertThat(quiz.gradables(definition, state)).hasSize(2);
    assertThat(quiz.gradables(definition, begin())).isEmpty();
  }

  @Test
  void passMarkIsReachedAtExactlySeventyPercent() {
    assertThat(graded(0.9, 0.5).facts()).hasAtLeastOneElementOfType(Fact.Passed.class);
    assertThat(graded(0.9, 0.49).facts()).hasAtLeastOneElementOfType(Fact.Failed.class);
  }

  @Test
  void penaltiesNeverMakeTheScoreNegative() {
    assertThat(graded(-1, 0).facts())
        .contains(new Fact.Scored("", 0, 2))
        .hasAtLeastOneElementOfType(Fact.Completed.class);
  }

  @Test
  void rightAnswersStayOnTheServerUntilGraded() {
    var viewer = new Viewer("1", "learner", Locale.ENGLISH, 1, true);
    assertThat(quiz.view(definition, begin(), viewer).model().toString()).doesNotContain("SECRET");
    assertThat(quiz.view(definition, graded(1, 1).state(), viewer).model().toString())
        .contains("SECRET");
  }

  @Test
  void flatQuizDrawsOnceFromItsPool() {
    assertThat(quiz.draws(definition.body())).containsExactly(new Draw("T", 2));
  }

  @Test
  void blueprintDrawsRowByRowAndMixesThePaper() {
    var body = blueprint("{\"topic\":\"a\",\"count\":5},{\"topic\":\"b\",\"count\":3}");
    assertThat(quiz.check(body)).isEmpty();
    assertThat(quiz.draws(body)).containsExactly(new Draw("T", 5, "a"), new Draw("T", 3, "b"));

    var items = IntStream.range(0, 8).mapToObj(i -> item("I" + i)).toList();
    var start = new Start(List.of(new Participant("1", "learner")), 7, BEGIN);
    var order = order(new Definition(body, items), start);
    assertThat(order)
        .containsExactlyInAnyOrderElementsOf(items.stream().map(DrawnItem::id).toList())
        .isNotEqualTo(items.stream().map(DrawnItem::id).toList())
        .isEqualTo(order(new Definition(body, items), start));
  }

  @Test
  void blueprintAddsUpAndNamesEachTopicOnce() {
    var twice = "{\"topic\":\"a\",\"count\":4},{\"topic\":\"a\",\"count\":4}";
    assertThat(quiz.check(blueprint(twice)))
        .extracting(Problem::pointer)
        .containsExactly("/blueprint/1/topic");
    var none = "{\"topic\":\"a\",\"count\":8},{\"topic\":\"b\",\"count\":0}";
    assertThat(quiz.check(blueprint(none)))
        .extracting(Problem::pointer)
        .containsExactly("/blueprint/1/count");
    assertThat(quiz.check(blueprint("{\"topic\":\"a\",\"count\":7}")))
        .extracting(Problem::key)
        .containsExactly("attempt.problem.blueprint");
  }

  private static JsonObject blueprint(String rows) {
    return JsonText.parse(
        "{\"pass\":70,\"minutes\":20,\"draw\":8,\"pool\":\"T\",\"blueprint\":[%s]}"
            .formatted(rows));
  }

  private List<String> order(Definition definition, Start start) {
    return quiz.begin(definition, start)
        .state()
        .getJsonArray("order")
        .getValuesAs(JsonString::getString);
  }

  private vn.thao.spi.Step graded(double first, double second) {
    var state = after(begin(), event("Submitted", JsonValue.EMPTY_JSON_OBJECT, BEGIN));
    var results =
        "{\"results\":[{\"item\":\"I1\",\"version\":1,\"fraction\":%s,\"class\":\"a\"},{\"item\":\"I2\",\"version\":1,\"fraction\":%s,\"class\":\"b\"}]}";
    return quiz.apply(
        definition,
        state,
        event(Event.GRADED, JsonText.parse(results.formatted(first, second)), BEGIN));
  }

  private JsonObject begin() {
    return quiz.begin(definition, new Start(List.of(new Participant("1", "learner")), 7, BEGIN))
        .state();
  }

  private JsonObject after(JsonObject state, Event... events) {
    for (var event : events) {
      state = quiz.apply(definition, state, event).state();
    }
    return state;
  }

  private static Event answered(String item, String choice) {
    return event("Answered", payload(item, choice), BEGIN.plusSeconds(60));
  }

  private static JsonObject payload(String item, String choice) {
    return Json.createObjectBuilder().add("item", item).add("choice", choice).build();
  }

  private static Event event(String kind, JsonObject payload, Instant time) {
    return new Event(2, "1", kind, payload, time, 1);
  }

  private static DrawnItem item(String id) {
    return new DrawnItem(id, 1, "yes", JsonValue.EMPTY_JSON_OBJECT);
  }

  /** Right is "yes". */
  private static final class YesQuestion implements QuestionType {
    @Override
    public String id() {
      return "yes";
    }

    @Override
    public String facelet() {
      return "/yes.xhtml";
    }

    @Override
    public Contract contract() {
      return Contract.of();
    }

    @Override
    public List<Problem> check(JsonObject definition) {
      return List.of();
    }

    @Override
    public JsonObject begin(JsonObject definition, long seed) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }

    @Override
    public Refusal complete(JsonObject definition, JsonObject response) {
      return null;
    }

    @Override
    public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
      return "yes".equals(response.getString("choice", "")) ? Grade.RIGHT : Grade.WRONG;
    }

    @Override
    public JsonObject key(JsonObject definition) {
      return Json.createObjectBuilder().add("choice", "yes").build();
    }

    @Override
    public String summarise(JsonObject definition, JsonObject response, Locale language) {
      return response.toString();
    }

    @Override
    public String classify(JsonObject definition, JsonObject response) {
      return response.getString("choice", "");
    }

    @Override
    public Map<String, Object> view(
        JsonObject definition, JsonObject state, JsonObject response, Viewer viewer) {
      return Map.of("answer", viewer.reveal() ? "SECRET" : "");
    }
  }
}
