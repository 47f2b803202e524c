package vn.thao.plugin.branchingcase;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thao.spi.ActivityType;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Definition;
import vn.thao.spi.Event;
import vn.thao.spi.Fact;
import vn.thao.spi.Lenient;
import vn.thao.spi.Participant;
import vn.thao.spi.Problem;
import vn.thao.spi.Refusal;
import vn.thao.spi.Start;
import vn.thao.spi.Step;
import vn.thao.spi.View;
import vn.thao.spi.Viewer;

/**
 * A branching case. The one event is {@code Chosen {node, choice}}; it counts only for the node the
 * run stands at, so a second tab or a late copy can't choose twice. Arriving at an end node settles
 * the score, as {@link Score} has it, for everyone who takes part.
 *
 * <p>The state is <code>{"participants":[id, …],"node","points","path":[{"node","choice","points",
 * "critical"}, …],"done"}</code>.
 */
public final class BranchingCase implements ActivityType {

  static final String ID = "thao.branching-case";
  static final String CHOSEN = "Chosen";
  private static final String FACELET = "/plugins/thao-branching-case/play.xhtml";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Contract contract() {
    Field choices =
        Field.group(
                "choices",
                Field.of("id", Kind.CODE).mandatory(),
                Field.of("text", Kind.TEXT).mandatory(),
                Field.of("points", Kind.NUMBER).mandatory(),
                Field.of("consequence", Kind.MARKDOWN).mandatory(),
                Field.of("next", Kind.CODE).mandatory(),
                Field.of("critical", Kind.TEXT))
            .list();
    Field nodes =
        Field.group(
                "nodes",
                Field.of("id", Kind.CODE).mandatory(),
                Field.of("time", Kind.TEXT),
                Field.of("text", Kind.MARKDOWN).mandatory(),
                Field.of("clauses", Kind.CLAUSE).list(),
                Field.of("end", Kind.BOOLEAN),
                choices)
            .mandatory()
            .list();
    return Contract.of(
        Field.of("intro", Kind.MARKDOWN),
        Field.of("pass", Kind.NUMBER).mandatory(),
        Field.of("start", Kind.CODE).mandatory(),
        nodes,
        Field.of("debrief", Kind.MARKDOWN));
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    return ScenarioCheck.problems(definition);
  }

  @Override
  public Step begin(Definition definition, Start start) {
    var participants = start.participants().stream().map(Participant::id).toList();
    return Step.of(
        Json.createObjectBuilder()
            .add("participants", Json.createArrayBuilder(participants))
            .add("node", new Scenario(definition.body()).start())
            .add("points", 0)
            .add("path", JsonValue.EMPTY_JSON_ARRAY)
            .add("done", false)
            .build());
  }

  @Override
  public Optional<Refusal> accept(Definition definition, JsonObject state, Event event) {
    String node = Lenient.text(event.payload(), "node");
    String choice = Lenient.text(event.payload(), "choice");
    if (!event.kind().equals(CHOSEN)) {
      return refused("not-understood");
    } else if (Lenient.flag(state, "done")) {
      return refused("over");
    } else if (!node.equals(Lenient.text(state, "node"))) {
      return refused("moved-on");
    } else if (new Scenario(definition.body()).choice(node, choice).isEmpty()) {
      return refused("choose");
    }
    return Optional.empty();
  }

  @Override
  public Step apply(Definition definition, JsonObject state, Event event) {
    if (accept(definition, state, event).isPresent()) {
      return Step.of(state);
    }
    var scenario = new Scenario(definition.body());
    String node = Lenient.text(event.payload(), "node");
    JsonObject choice =
        scenario.choice(node, Lenient.text(event.payload(), "choice")).orElseThrow();
    boolean done = scenario.node(Scenario.next(choice)).filter(Scenario::isEnd).isPresent();
    JsonObject next =
        Json.createObjectBuilder(state)
            .add("node", Scenario.next(choice))
            .add("points", (long) Lenient.number(state, "points", 0) + Scenario.points(choice))
            .add("path", longer(state, node, choice))
            .add("done", done)
            .build();
    return new Step(next, done ? facts(scenario, next) : List.of());
  }

  @Override
  public View view(Definition definition, JsonObject state, Viewer viewer) {
    return new View(FACELET, new CaseView(definition.body(), state, viewer.language()).model());
  }

  private static JsonArray longer(JsonObject state, String node, JsonObject choice) {
    return Json.createArrayBuilder(Lenient.objects(state, "path"))
        .add(
            Json.createObjectBuilder()
                .add("node", node)
                .add("choice", Scenario.id(choice))
                .add("points", Scenario.points(choice))
                .add("critical", Scenario.isCritical(choice)))
        .build();
  }

  private static List<Fact> facts(Scenario scenario, JsonObject state) {
    Score score = Score.of(scenario, state);
    var facts = new ArrayList<Fact>();
    for (String participant : Lenient.texts(state, "participants")) {
      facts.add(new Fact.Scored(participant, score.raw(), score.max()));
      facts.add(score.passed() ? new Fact.Passed(participant) : new Fact.Failed(participant));
      facts.add(new Fact.Completed(participant));
    }
    return facts;
  }

  private static Optional<Refusal> refused(String why) {
    return Optional.of(Refusal.of(ID + "." + why));
  }
}
