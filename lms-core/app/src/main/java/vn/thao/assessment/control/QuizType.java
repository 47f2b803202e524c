package vn.thao.assessment.control;

import static vn.thao.spi.Contract.Field.group;
import static vn.thao.spi.Contract.Field.of;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.thao.extensions.control.Extensions;
import vn.thao.spi.ActivityType;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Definition;
import vn.thao.spi.Draw;
import vn.thao.spi.DrawnItem;
import vn.thao.spi.Due;
import vn.thao.spi.Event;
import vn.thao.spi.Fact;
import vn.thao.spi.Gradable;
import vn.thao.spi.Problem;
import vn.thao.spi.Refusal;
import vn.thao.spi.Start;
import vn.thao.spi.Step;
import vn.thao.spi.View;
import vn.thao.spi.Viewer;

/**
 * The quiz: questions drawn from the bank, each answer kept when given, handed in by the learner or
 * by the clock, graded after that. A run of a quiz is an attempt (lượt làm bài).
 *
 * <p>Events: {@code Answered {item, response…}} any number of times per question until {@code
 * Submitted} or the timer. The state is <code>
 * {"phase":"open|submitted|graded","deadline","order":[…],"seed","begun":{item:state},
 * "responses":{item:response},"results":{item:fraction},"raw","max","passed"}</code>.
 */
@ApplicationScoped
public class QuizType implements ActivityType {

  public static final String ID = "thao.quiz";

  /** An answer that left the client in time may arrive this much later. */
  private static final int GRACE_SECONDS = 5;

  @Inject Extensions extensions;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Contract contract() {
    return Contract.of(
        of("intro", Kind.MARKDOWN),
        of("pass", Kind.NUMBER).mandatory(),
        of("minutes", Kind.NUMBER).mandatory(),
        of("draw", Kind.NUMBER).mandatory(),
        group("blueprint", of("topic", Kind.CODE).mandatory(), of("count", Kind.NUMBER).mandatory())
            .list(),
        of("pool", Kind.CODE));
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    var problems = new ArrayList<Problem>();
    within(definition, "pass", 0, 100, problems);
    within(definition, "minutes", 1, 600, problems);
    within(definition, "draw", 1, 200, problems);
    checkBlueprint(definition, problems);
    return problems;
  }

  /** Each topic once, at least one question of each, and all together as many as are drawn. */
  private static void checkBlueprint(JsonObject definition, List<Problem> problems) {
    var rows = blueprint(definition);
    var topics = new HashSet<String>();
    int sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      var topic = rows.get(i).getString("topic");
      int count = rows.get(i).getInt("count");
      if (!topics.add(topic)) {
        problems.add(
            Problem.at("/blueprint/" + i + "/topic", "attempt.problem.topic-twice", topic));
      }
      if (count < 1) {
        problems.add(
            Problem.at("/blueprint/" + i + "/count", "attempt.problem.range", "count", 1, 200));
      }
      sum += count;
    }
    if (!rows.isEmpty() && sum != definition.getInt("draw", 0)) {
      problems.add(
          Problem.at("/blueprint", "attempt.problem.blueprint", sum, definition.getInt("draw", 0)));
    }
  }

  private static List<JsonObject> blueprint(JsonObject definition) {
    var rows = definition.getJsonArray("blueprint");
    return rows == null ? List.of() : rows.getValuesAs(JsonObject.class);
  }

  private static void within(
      JsonObject definition, String name, int least, int most, List<Problem> problems) {
    var value = definition.getInt(name, least - 1);
    if (value < least || value > most) {
      problems.add(Problem.at("/" + name, "attempt.problem.range", name, least, most));
    }
  }

  @Override
  public List<Draw> draws(JsonObject definition) {
    var pool = definition.getString("pool");
    var rows = blueprint(definition);
    return rows.isEmpty()
        ? List.of(new Draw(pool, definition.getInt("draw")))
        : rows.stream()
            .map(row -> new Draw(pool, row.getInt("count"), row.getString("topic")))
            .toList();
  }

  @Override
  public Step begin(Definition definition, Start start) {
    var order = Json.createArrayBuilder();
    var begun = Json.createObjectBuilder();
    for (var item : mixed(definition, start.seed())) {
      order.add(item.id());
      questions().begin(item, start.seed()).ifPresent(state -> begun.add(item.id(), state));
    }
    var deadline = start.time().plus(definition.body().getInt("minutes"), ChronoUnit.MINUTES);
    return Step.of(
        Json.createObjectBuilder()
            .add("phase", "open")
            .add("deadline", deadline.toString())
            .add("order", order)
            .add("seed", start.seed())
            .add("begun", begun)
            .add("responses", JsonValue.EMPTY_JSON_OBJECT)
            .build());
  }

  /** A blueprint draws topic by topic; the paper mixes them, so that no neighbour gives a hint. */
  private static List<DrawnItem> mixed(Definition definition, long seed) {
    var items = new ArrayList<>(definition.drawn());
    if (!blueprint(definition.body()).isEmpty()) {
      Collections.shuffle(items, new Random(seed));
    }
    return items;
  }

  @Override
  public Optional<Refusal> accept(Definition definition, JsonObject state, Event event) {
    if (!isOpen(state) || event.time().isAfter(deadline(state).plusSeconds(GRACE_SECONDS))) {
      return Optional.of(Refusal.of("attempt.closed"));
    }
    if (event.kind().equals("Submitted")) {
      return Optional.empty();
    }
    var known =
        event.kind().equals("Answered") && definition.item(itemOf(event.payload())).isPresent();
    return known ? Optional.empty() : Optional.of(Refusal.of("attempt.not-understood"));
  }

  @Override
  public Step apply(Definition definition, JsonObject state, Event event) {
    return switch (event.kind()) {
      case "Answered" ->
          isOpen(state) ? Step.of(answered(definition, state, event)) : Step.of(state);
      case "Submitted", Event.TIMER_FIRED ->
          isOpen(state)
              ? Step.of(with(state, "phase", "submitted"), new Fact.Submitted(participant(event)))
              : Step.of(state);
      case Event.GRADED -> graded(definition, state, event);
      default -> Step.of(state);
    };
  }

  /** The timer's event belongs to nobody; the core knows whose run it is. */
  private static String participant(Event event) {
    return event.participant();
  }

  private static JsonObject answered(Definition definition, JsonObject state, Event event) {
    var item = itemOf(event.payload());
    if (definition.item(item).isEmpty()) {
      return state;
    }
    var response = Json.createObjectBuilder(event.payload()).remove("item").build();
    var responses =
        Json.createObjectBuilder(state.getJsonObject("responses")).add(item, response).build();
    return Json.createObjectBuilder(state).add("responses", responses).build();
  }

  private static Step graded(Definition definition, JsonObject state, Event event) {
    var facts = new ArrayList<Fact>();
    var results = Json.createObjectBuilder();
    double raw = 0;
    var list = event.payload().getJsonArray("results");
    for (var result : list == null ? List.<JsonObject>of() : list.getValuesAs(JsonObject.class)) {
      var fraction = result.getJsonNumber("fraction").doubleValue();
      raw += fraction;
      results.add(result.getString("item"), fraction);
      facts.add(
          new Fact.Answered(
              "",
              result.getString("item"),
              result.getInt("version"),
              result.getString("class"),
              fraction));
    }
    double max = definition.drawn().size();
    raw = Math.max(0, raw);
    boolean passed = raw * 100 >= definition.body().getInt("pass") * max;
    facts.add(new Fact.Scored("", raw, max));
    facts.add(passed ? new Fact.Passed("") : new Fact.Failed(""));
    facts.add(new Fact.Completed(""));
    var next =
        Json.createObjectBuilder(state)
            .add("phase", "graded")
            .add("results", results)
            .add("raw", raw)
            .add("max", max)
            .add("passed", passed)
            .build();
    return new Step(next, facts);
  }

  @Override
  public Optional<Due> due(Definition definition, JsonObject state) {
    return isOpen(state)
        ? Optional.of(
            new Due(deadline(state).plusSeconds(GRACE_SECONDS), JsonValue.EMPTY_JSON_OBJECT))
        : Optional.empty();
  }

  @Override
  public List<Gradable> gradables(Definition definition, JsonObject state) {
    if (!"submitted".equals(state.getString("phase"))) {
      return List.of();
    }
    return definition.drawn().stream()
        .map(
            item ->
                new Gradable(
                    "",
                    item,
                    questions().begun(state, item),
                    QuizQuestions.response(state, item.id())))
        .toList();
  }

  @Override
  public View view(Definition definition, JsonObject state, Viewer viewer) {
    boolean graded = "graded".equals(state.getString("phase"));
    var place =
        Math.max(1, Math.min(viewer.place() == 0 ? 1 : viewer.place(), definition.drawn().size()));
    var questions = new ArrayList<Map<String, Object>>();
    int answered = 0;
    var order = state.getJsonArray("order").getValuesAs(JsonString::getString);
    for (int number = 1; number <= order.size(); number++) {
      var item = definition.item(order.get(number - 1)).orElseThrow();
      var isAnswered = questions().isAnswered(item, state);
      answered += isAnswered ? 1 : 0;
      questions.add(
          questions().view(item, number, number == place, isAnswered, graded, state, viewer));
    }
    return new View(
        "/WEB-INF/assessment/attempt.xhtml",
        Map.ofEntries(
            Map.entry("phase", state.getString("phase")),
            Map.entry("deadline", state.getString("deadline")),
            Map.entry("place", place),
            Map.entry("count", order.size()),
            Map.entry("answered", answered),
            Map.entry("open", order.size() - answered),
            Map.entry("summary", viewer.place() > order.size()),
            Map.entry("questions", questions),
            Map.entry("question", questions.get(place - 1)),
            Map.entry("lack", questions().lack(definition.drawn())),
            Map.entry("pass", definition.body().getInt("pass")),
            Map.entry("raw", graded ? state.getJsonNumber("raw").doubleValue() : 0d),
            Map.entry("max", definition.drawn().size()),
            Map.entry("percent", graded ? percent(state) : 0L),
            Map.entry("passed", graded && state.getBoolean("passed"))));
  }

  private static long percent(JsonObject state) {
    return Math.round(
        100 * state.getJsonNumber("raw").doubleValue() / state.getJsonNumber("max").doubleValue());
  }

  private QuizQuestions questions() {
    return new QuizQuestions(extensions);
  }

  private static boolean isOpen(JsonObject state) {
    return "open".equals(state.getString("phase"));
  }

  private static Instant deadline(JsonObject state) {
    return Instant.parse(state.getString("deadline"));
  }

  private static String itemOf(JsonObject payload) {
    return payload.get("item") instanceof JsonString item ? item.getString() : "";
  }

  private static JsonObject with(JsonObject state, String name, String value) {
    return Json.createObjectBuilder(state).add(name, value).build();
  }
}
