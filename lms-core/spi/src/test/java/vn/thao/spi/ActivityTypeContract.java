package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The contract of an {@link ActivityType}, to be extended by the test of each: it gives the type,
 * definitions, and runs told as tables of events; what every type owes the core is checked here.
 */
public abstract class ActivityTypeContract extends TypeContract {

  /** Who plays the runs. */
  protected static final String LEARNER = "p1";

  /** Who sends the events of what is performed by assessors. */
  protected static final String ASSESSOR = "a1";

  protected static final Instant BEGAN = Instant.parse("2026-11-23T02:00:00Z");

  private static final Viewer READER = new Viewer(LEARNER, "learner", new Locale("vi"), 0, false);
  private static final List<Viewer> VIEWERS =
      List.of(
          READER,
          new Viewer(LEARNER, "learner", Locale.ENGLISH, 1, false),
          new Viewer("", "reviewer", Locale.ENGLISH, 999, false),
          new Viewer(ASSESSOR, ActivityType.ASSESSOR, Locale.ENGLISH, 0, false),
          new Viewer("stranger", "", Locale.ROOT, -1, false));

  private static final int ODD = 25;

  /** One line of a table: an event, and what is expected of it. */
  private record Move(
      String kind, JsonObject payload, boolean asked, String refused, List<Fact> facts) {}

  /** A run told event by event. */
  public static final class Run {
    private final String name;
    private final Definition definition;
    private final List<Move> moves = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private Definition twin;

    private Run(String name, Definition definition) {
      this.name = name;
      this.definition = definition;
    }

    /** Whoever performs it sends it, it is accepted, and settles these facts. */
    public Run sends(String kind, JsonObject payload, Fact... facts) {
      moves.add(new Move(kind, payload, true, null, List.of(facts)));
      return this;
    }

    /** Whoever performs it sends it and is refused with this text. */
    public Run isRefused(String kind, JsonObject payload, String key) {
      moves.add(new Move(kind, payload, true, key, List.of()));
      return this;
    }

    /** The core stores it without asking, and it settles these facts. */
    public Run core(String kind, JsonObject payload, Fact... facts) {
      moves.add(new Move(kind, payload, false, null, List.of(facts)));
      return this;
    }

    /** These strings may stand in no view before the run is completed. */
    public Run hides(String... secrets) {
      hidden.addAll(List.of(secrets));
      return this;
    }

    /**
     * The same definition but for what must stay hidden: until the run is completed, a learner must
     * not be able to tell the two apart. Finds a leak that is not a string, e.g. a flag.
     */
    public Run looksLike(JsonObject other) {
      twin = new Definition(other, definition.drawn());
      return this;
    }
  }

  /** A state a run has been in, how it came there, and whether it was completed by then. */
  private record Moment(JsonObject state, List<Fact> facts, boolean completed) {}

  protected static Run run(String name, JsonObject definition) {
    return new Run(name, Definition.of(definition));
  }

  protected static Run run(String name, Definition definition) {
    return new Run(name, definition);
  }

  protected abstract ActivityType type();

  /** Definitions without a problem, which together fill every field of the contract. */
  protected abstract List<JsonObject> sound();

  /** Together they should reach every kind of state, and every refusal. */
  protected abstract List<Run> runs();

  @Override
  Object subject() {
    return type();
  }

  @Override
  Class<?> extensionPoint() {
    return ActivityType.class;
  }

  @Override
  String id() {
    return type().id();
  }

  @Override
  Contract contract() {
    return type().contract();
  }

  @Override
  List<Problem> check(JsonObject definition) {
    return type().check(definition);
  }

  @Override
  List<JsonObject> soundDefinitions() {
    return sound();
  }

  @Override
  Set<String> facelets() {
    var facelets = new LinkedHashSet<String>();
    for (Run run : runs()) {
      for (Moment moment : play(run)) {
        VIEWERS.forEach(v -> facelets.add(type().view(run.definition, moment.state, v).facelet()));
      }
    }
    return facelets;
  }

  @Override
  Set<Refusal> refusals() {
    var refusals = new HashSet<Refusal>();
    for (Run run : runs()) {
      for (Moment moment : play(run)) {
        for (Event odd : oddEvents(run)) {
          type().accept(run.definition, moment.state, odd).ifPresent(refusals::add);
        }
      }
    }
    return refusals;
  }

  @Test
  void runsGoAsTold() {
    assertThat(runs()).as("runs to test with").isNotEmpty();
    runs().forEach(this::play);
  }

  @Test
  void actorIsTheLearnerOrAnAssessor() {
    assertThat(type().actor()).isIn(ActivityType.LEARNER, ActivityType.ASSESSOR);
  }

  @Test
  void sameEventsGiveTheSameRun() {
    for (Run run : runs()) {
      assertThat(play(run)).as(run.name).isEqualTo(play(run));
    }
  }

  @Test
  void stateGivenIsNotChanged() {
    for (Run run : runs()) {
      for (Moment moment : play(run)) {
        String before = moment.state.toString();
        String definition = run.definition.body().toString();
        oddEvents(run).forEach(event -> type().apply(run.definition, moment.state, event));
        assertThat(moment.state).as(run.name).hasToString(before);
        assertThat(run.definition.body()).as(run.name).hasToString(definition);
      }
    }
  }

  @Test
  void unknownEventsLeaveTheState() {
    for (Run run : runs()) {
      for (Moment moment : play(run)) {
        var payloads = new ArrayList<>(payloads(run));
        payloads.addAll(OddJson.like(payloads(run), 3));
        for (JsonObject payload : payloads) {
          Event event = event(99, sender(), "NeverHeardOf", payload);
          Step step = type().apply(run.definition, moment.state, event);
          assertThat(step.state()).as(run.name).isEqualTo(moment.state);
          assertThat(step.facts()).as(run.name).isEmpty();
          assertThat(type().accept(run.definition, moment.state, event))
              .as("an unknown event is refused")
              .isPresent();
        }
      }
    }
  }

  @Test
  void oddEventsNeverThrow() {
    for (Run run : runs()) {
      for (Moment moment : play(run)) {
        for (Event odd : oddEvents(run)) {
          assertThatCode(() -> survive(run.definition, moment.state, odd))
              .as("%s: %s in state %s", run.name, odd, moment.state)
              .doesNotThrowAnyException();
        }
      }
    }
  }

  @Test
  void viewsHoldPlainValues() {
    for (Run run : runs()) {
      for (Moment moment : play(run)) {
        for (Viewer viewer : VIEWERS) {
          View view = type().view(run.definition, moment.state, viewer);
          assertThat(PlainValues.strangers(view.model())).as(run.name).isEmpty();
          assertThat(type().view(run.definition, moment.state, viewer)).isEqualTo(view);
        }
      }
    }
  }

  @Test
  void viewsHideWhatIsNotToBeKnownYet() {
    for (Run run : runs()) {
      for (Moment moment : play(run)) {
        if (!moment.completed) {
          for (Viewer viewer : VIEWERS) {
            assertHidden(run, moment, viewer);
          }
        }
      }
    }
  }

  @Test
  void soundDefinitionsNeedNoUpgrade() {
    for (JsonObject definition : sound()) {
      assertThat(type().upgrade(definition, Spi.VERSION)).isEqualTo(definition);
    }
    assertThat(type().schemaVersion()).isPositive();
  }

  private void assertHidden(Run run, Moment moment, Viewer viewer) {
    View view = type().view(run.definition, moment.state, viewer);
    for (String secret : run.hidden) {
      assertThat(view.model().toString())
          .as("%s, as %s sees it", run.name, viewer)
          .doesNotContain(secret);
    }
    if (run.twin != null) {
      assertThat(view)
          .as("%s: what is hidden changes what %s sees", run.name, viewer)
          .isEqualTo(type().view(run.twin, moment.state, viewer));
    }
  }

  /** Plays the table and checks every line of it; the first moment is the beginning. */
  private List<Moment> play(Run run) {
    Step step = type().begin(run.definition, start());
    var moments = new ArrayList<>(List.of(new Moment(step.state(), step.facts(), false)));
    boolean completed = false;
    for (Move move : run.moves) {
      String what = run.name + ", event " + moments.size() + ": " + move.kind + move.payload;
      Event event = event(moments.size(), move.asked ? sender() : "", move.kind, move.payload);
      if (move.asked) {
        Optional<Refusal> refusal = type().accept(run.definition, step.state(), event);
        assertThat(refusal.map(Refusal::key).orElse(null)).as(what).isEqualTo(move.refused);
      }
      if (move.refused == null) {
        step = type().apply(run.definition, step.state(), event);
        assertThat(step.facts()).as(what).isEqualTo(move.facts);
        assertInRange(event, step.facts());
        completed |= step.facts().stream().anyMatch(Fact.Completed.class::isInstance);
        moments.add(new Moment(step.state(), step.facts(), completed));
      }
    }
    return moments;
  }

  private void survive(Definition definition, JsonObject state, Event event) {
    type().accept(definition, state, event);
    Step step = type().apply(definition, state, event);
    assertInRange(event, step.facts());
    type().due(definition, step.state());
    type().gradables(definition, step.state());
    for (Viewer viewer : VIEWERS) {
      assertThat(PlainValues.strangers(type().view(definition, step.state(), viewer).model()))
          .isEmpty();
    }
  }

  private static void assertInRange(Event event, List<Fact> facts) {
    for (Fact fact : facts) {
      if (!event.participant().isEmpty()) {
        assertThat(fact.participant()).as("participant of %s", fact).isNotBlank();
      }
      if (fact instanceof Fact.Scored scored) {
        assertThat(scored.max()).as("%s", fact).isPositive();
        assertThat(scored.raw()).as("%s", fact).isBetween(0.0, scored.max());
      } else if (fact instanceof Fact.Answered answered) {
        assertThat(answered.fraction()).as("%s", fact).isBetween(-1.0, 1.0);
        assertThat(answered.responseClass()).as("%s", fact).isNotBlank().hasSizeLessThan(61);
      } else if (fact instanceof Fact.Observed observed) {
        assertThat(observed.level()).as("%s", fact).isBetween(1, 5);
        assertThat(observed.strength()).as("%s", fact).isBetween(0.0, 1.0);
      }
    }
  }

  /**
   * Every kind the run knows with odd payloads; its own events late, from others, of other schemas.
   */
  private List<Event> oddEvents(Run run) {
    var kinds = new LinkedHashSet<>(List.of(Event.TIMER_FIRED, Event.GRADED, "Began", "", "odd"));
    run.moves.forEach(move -> kinds.add(move.kind));
    List<JsonObject> payloads = OddJson.like(payloads(run), ODD);
    var events = new ArrayList<Event>();
    for (String kind : kinds) {
      payloads.forEach(payload -> events.add(event(77, sender(), kind, payload)));
    }
    for (Move move : run.moves) {
      events.add(event(78, sender(), move.kind, move.payload));
      events.add(event(78, "", move.kind, move.payload));
      events.add(event(78, "stranger", move.kind, move.payload));
      events.add(new Event(79, sender(), move.kind, move.payload, BEGAN, 99));
      events.add(new Event(0, sender(), move.kind, move.payload, Instant.EPOCH, 0));
    }
    return events;
  }

  private String sender() {
    return type().actor().equals(ActivityType.ASSESSOR) ? ASSESSOR : LEARNER;
  }

  private static List<JsonObject> payloads(Run run) {
    return run.moves.stream().map(Move::payload).toList();
  }

  private Event event(long position, String participant, String kind, JsonObject payload) {
    Instant time = BEGAN.plus(Duration.ofMinutes(position));
    return new Event(position, participant, kind, payload, time, type().schemaVersion());
  }

  private static Start start() {
    return new Start(List.of(new Participant(LEARNER, "learner")), 42, BEGAN);
  }
}
