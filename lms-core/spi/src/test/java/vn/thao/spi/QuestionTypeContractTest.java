package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.thao.spi.sample.GuessQuestion;

/** A sound type keeps the contract (the tests inherited); each sin is seen (the tests here). */
class QuestionTypeContractTest extends QuestionTypeContract {

  private static final String COIN =
      "{'question': {'vi': 'Mặt nào?', 'en': 'Which side?'}, 'answer': ";

  @Override
  protected QuestionType type() {
    return new GuessQuestion();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        sample(json(COIN + "'tails', 'lucky': [7]}"))
            .earns(1, json("{'side': 'tails'}"))
            .earns(0, json("{'side': 'heads'}"))
            .incomplete(json("{'side': ''}"))
            .looksLike(json(COIN + "'heads'}")));
  }

  @Override
  protected List<Unsound> unsound() {
    return List.of(unsound("no answer", json(COIN + "'none'}"), "/answer", "test.guess.no-answer"));
  }

  @Override
  protected boolean isPlugin() {
    return false;
  }

  @Override
  protected String messages() {
    return "vn.thao.spi.sample.messages";
  }

  @Override
  protected String fileOf(String facelet) {
    return "vn/thao/spi/sample/" + facelet;
  }

  @Test
  void seesAWrongGrade() {
    var sinner =
        with(
            new GuessQuestion() {
              @Override
              public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
                return Grade.of(0.5);
              }
            });
    assertSeen(sinner::responsesEarnWhatTheyShould);
    assertSeen(sinner::keyIsCompleteAndEarnsAll);
    assertSeen(sinner::emptyResponseIsIncompleteAndEarnsNothing);
  }

  @Test
  void seesClassesThatConsistOfNothingShown() {
    var sinner =
        with(
            new GuessQuestion() {
              @Override
              public List<ResponsePart> parts(JsonObject definition, Locale language) {
                return List.of(
                    ResponsePart.written("right", "Right", false),
                    ResponsePart.worded("right", true, "test.guess.unwritten"));
              }
            });
    assertSeen(sinner::responseClassesConsistOfTheQuestionsParts);
    assertSeen(sinner::partsAreToldApartAndNameTheKey);
    assertSeen(sinner::refusalsAreWorded);
  }

  @Test
  void seesATypeThatThrows() {
    var sinner =
        with(
            new GuessQuestion() {
              @Override
              public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
                response.getString("side");
                return super.grade(definition, state, response);
              }
            });
    assertSeen(sinner::oddResponsesNeverThrow);
  }

  @Test
  void seesATypeThatRollsDice() {
    var dice = new AtomicInteger();
    var sinner =
        with(
            new GuessQuestion() {
              @Override
              public JsonObject begin(JsonObject definition, long seed) {
                return json("{'n': " + dice.incrementAndGet() + "}");
              }

              @Override
              public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
                return Grade.of(dice.incrementAndGet() % 2);
              }
            });
    assertSeen(sinner::beginIsSettledByTheSeed);
    assertSeen(sinner::gradingTwiceGivesTheSame);
  }

  @Test
  void seesAStateThatTellsTheAnswer() {
    var sinner =
        with(
            new GuessQuestion() {
              @Override
              public JsonObject begin(JsonObject definition, long seed) {
                return key(definition);
              }
            });
    assertSeen(sinner::beginIsSettledByTheSeed);
  }

  @Test
  void seesATypeThatLetsTheAnswerOutOrNeverShowsIt() {
    assertSeen(revealing(true)::viewHidesTheAnswerUntilItIsRevealed);
    assertSeen(revealing(false)::revealShowsTheAnswer);
  }

  @Test
  void seesEndlessClasses() {
    var count = new AtomicInteger();
    var sinner =
        with(
            new GuessQuestion() {
              @Override
              public String classify(JsonObject definition, JsonObject response) {
                return "class " + count.incrementAndGet();
              }
            });
    assertSeen(sinner::responseClassesAreFew);
  }

  @Test
  void seesATypeThatTakesAnythingForComplete() {
    var sinner =
        with(
            new GuessQuestion() {
              @Override
              public Refusal complete(JsonObject definition, JsonObject response) {
                return null;
              }
            });
    assertSeen(sinner::emptyResponseIsIncompleteAndEarnsNothing);
  }

  @Test
  void seesAViewThatAPageCannotDraw() {
    var sinner =
        with(
            new GuessQuestion() {
              @Override
              public Map<String, Object> view(
                  JsonObject definition, JsonObject state, JsonObject response, Viewer viewer) {
                return Map.of("raw", JsonValue.TRUE);
              }
            });
    assertSeen(sinner::oddResponsesNeverThrow);
  }

  private static QuestionTypeContract revealing(boolean always) {
    return with(
        new GuessQuestion() {
          @Override
          public Map<String, Object> view(
              JsonObject definition, JsonObject state, JsonObject response, Viewer viewer) {
            var as = new Viewer(viewer.participant(), viewer.role(), viewer.language(), 0, always);
            return super.view(definition, state, response, as);
          }
        });
  }

  private static QuestionTypeContract with(QuestionType sinner) {
    return new QuestionTypeContractTest() {
      @Override
      protected QuestionType type() {
        return sinner;
      }
    };
  }

  private static void assertSeen(ThrowingCallable check) {
    assertThatCode(check).isInstanceOf(AssertionError.class);
  }
}
