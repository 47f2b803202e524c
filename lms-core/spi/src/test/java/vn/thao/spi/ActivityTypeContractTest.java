package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.thao.spi.sample.GuessActivity;

/** A sound type keeps the contract (the tests inherited); each sin is seen (the tests here). */
class ActivityTypeContractTest extends ActivityTypeContract {

  private static final String COIN =
      "{'question': {'vi': 'Mặt nào?', 'en': 'Which side?'}, 'answer': ";
  private static final JsonObject TAILS = json(COIN + "'tails', 'lucky': [7, 8]}");
  private static final JsonObject HEADS = json(COIN + "'heads'}");

  @Override
  protected ActivityType type() {
    return new GuessActivity();
  }

  @Override
  protected List<JsonObject> sound() {
    return List.of(TAILS, HEADS);
  }

  @Override
  protected List<Unsound> unsound() {
    return List.of(unsound("no answer", json(COIN + "'none'}"), "/answer", "test.guess.no-answer"));
  }

  @Override
  protected List<Run> runs() {
    return List.of(
        run("right", TAILS)
            .hides("tails")
            .looksLike(HEADS)
            .isRefused("Guessed", json("{}"), "test.guess.say")
            .sends(
                "Guessed",
                json("{'side': 'tails'}"),
                new Fact.Scored(LEARNER, 1, 1),
                new Fact.Completed(LEARNER))
            .core("TimerFired", json("{}")));
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
  void seesATypeThatThrows() {
    var sinner =
        with(
            new GuessActivity() {
              @Override
              public Step apply(Definition definition, JsonObject state, Event event) {
                if (event.kind().equals("Guessed")) {
                  event.payload().getString("side");
                }
                return super.apply(definition, state, event);
              }
            });
    assertSeen(sinner::oddEventsNeverThrow);
  }

  @Test
  void seesATypeThatRemembers() {
    var sinner =
        with(
            new GuessActivity() {
              private final AtomicInteger count = new AtomicInteger();

              @Override
              public Step begin(Definition definition, Start start) {
                int n = count.incrementAndGet();
                return Step.of(Json.createObjectBuilder().add("guess", "").add("n", n).build());
              }
            });
    assertSeen(sinner::sameEventsGiveTheSameRun);
  }

  @Test
  void seesATypeThatHeedsUnknownEvents() {
    var sinner =
        with(
            new GuessActivity() {
              @Override
              public Optional<Refusal> accept(
                  Definition definition, JsonObject state, Event event) {
                return Lenient.text(event.payload(), "side").isEmpty()
                    ? Optional.of(Refusal.of("test.guess.say"))
                    : Optional.empty();
              }
            });
    assertSeen(sinner::unknownEventsLeaveTheState);
  }

  @Test
  void seesATypeThatLetsTheAnswerOut() {
    assertSeen(showing("secret", "tails")::viewsHideWhatIsNotToBeKnownYet);
  }

  @Test
  void seesATypeThatHintsAtTheAnswer() {
    var sinner =
        with(
            new GuessActivity() {
              @Override
              public View view(Definition definition, JsonObject state, Viewer viewer) {
                boolean hint = definition.body().getString("answer").equals("tails");
                return new View("guess.xhtml", Map.of("hint", hint));
              }
            });
    assertSeen(sinner::viewsHideWhatIsNotToBeKnownYet);
  }

  @Test
  void seesAViewThatAPageCannotDraw() {
    assertSeen(showing("state", Json.createValue("heads"))::viewsHoldPlainValues);
    assertSeen(showing("list", List.of(new Draw("pool", 1)))::viewsHoldPlainValues);
  }

  @Test
  void seesFactsOtherThanTold() {
    var sinner =
        with(
            new GuessActivity() {
              @Override
              public Step apply(Definition definition, JsonObject state, Event event) {
                return Step.of(super.apply(definition, state, event).state());
              }
            });
    assertSeen(sinner::runsGoAsTold);
  }

  @Test
  void seesAProblemWithoutPlaceOrText() {
    assertSeen(finding(Problem.at("/question/none", "test.guess.no-answer", "x")));
    assertSeen(finding(Problem.at("/answer", "test.guess.unworded")));
    assertSeen(finding(Problem.at("/answer", "test.guess.no-answer")));
  }

  @Test
  void seesAContractThatForgetsAField() {
    var sinner =
        with(
            new GuessActivity() {
              @Override
              public Contract contract() {
                return Contract.of(super.contract().fields().get(0));
              }
            });
    assertSeen(sinner::contractCoversSoundDefinitions);
  }

  @Test
  void seesAFieldThatNothingUsesOrNames() {
    var sinner =
        with(
            new GuessActivity() {
              @Override
              public Contract contract() {
                var fields = new java.util.ArrayList<>(super.contract().fields());
                fields.add(Contract.Field.of("unused", Contract.Kind.TEXT));
                return new Contract(fields);
              }
            });
    assertSeen(sinner::samplesUseEveryFieldOfTheContract);
    assertSeen(sinner::typeAndFieldsAreNamed);
  }

  @Test
  void seesARefusalWithoutWords() {
    var sinner =
        with(
            new GuessActivity() {
              @Override
              public Optional<Refusal> accept(
                  Definition definition, JsonObject state, Event event) {
                return event.kind().equals("odd")
                    ? Optional.of(Refusal.of("test.guess.unworded"))
                    : super.accept(definition, state, event);
              }
            });
    assertSeen(sinner::refusalsAreWorded);
  }

  @Test
  void seesAFaceletThatIsMissingOrWordy() {
    assertSeen(drawnBy("missing.xhtml")::faceletsExistAndSpeakThroughTheBundle);
    assertSeen(drawnBy("wordy.xhtml")::faceletsExistAndSpeakThroughTheBundle);
  }

  private ThrowingCallable finding(Problem problem) {
    return with(
            new GuessActivity() {
              @Override
              public List<Problem> check(JsonObject definition) {
                var problems = new java.util.ArrayList<>(super.check(definition));
                if (!problems.isEmpty()) {
                  problems.add(problem);
                }
                return problems;
              }
            })
        ::unsoundDefinitionsAreReportedWhereTheyAreUnsound;
  }

  private ActivityTypeContract showing(String name, Object value) {
    return with(
        new GuessActivity() {
          @Override
          public View view(Definition definition, JsonObject state, Viewer viewer) {
            return new View("guess.xhtml", Map.of(name, value));
          }
        });
  }

  private ActivityTypeContract drawnBy(String facelet) {
    return with(
        new GuessActivity() {
          @Override
          public View view(Definition definition, JsonObject state, Viewer viewer) {
            return new View(facelet, Map.of());
          }
        });
  }

  private static ActivityTypeContract with(ActivityType sinner) {
    return new ActivityTypeContractTest() {
      @Override
      protected ActivityType type() {
        return sinner;
      }
    };
  }

  private static void assertSeen(ThrowingCallable check) {
    assertThatCode(check).isInstanceOf(AssertionError.class);
  }
}
