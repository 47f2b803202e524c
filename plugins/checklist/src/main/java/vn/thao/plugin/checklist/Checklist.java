package vn.thao.plugin.checklist;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thao.spi.ActivityType;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Definition;
import vn.thao.spi.Event;
import vn.thao.spi.Fact;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;
import vn.thao.spi.Problem;
import vn.thao.spi.Refusal;
import vn.thao.spi.Start;
import vn.thao.spi.Step;
import vn.thao.spi.View;
import vn.thao.spi.Viewer;

/**
 * Behaviours of a learner that an assessor watches for on the spot. Each assessor keeps marks of
 * his own by {@code Marked}, any number of times; the first who sends {@code Submitted} signs, with
 * the server's time, and that closes the run. Behaviours for which there was no occasion count for
 * nothing:
 *
 * <pre>passed = seen / (seen + not seen) ≥ pass, and every essential behaviour was seen</pre>
 *
 * <p>Who has passed has been observed at the level of the competency, with the share as strength.
 * The state is <code>{"learner":"…","marks":{"assessor":{…}},"signed":{"by","at","marks"}}</code>,
 * see {@link Marks}.
 */
public final class Checklist implements ActivityType {

  static final String ID = "thao.checklist";
  static final String MARKED = "Marked";
  static final String SUBMITTED = "Submitted";
  static final int MOST = 40;

  private static final String FACELET = "/plugins/thao-checklist/play.xhtml";
  private static final String SIGNED = "signed";
  private static final String MARKS = "marks";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String actor() {
    return ASSESSOR;
  }

  @Override
  public Contract contract() {
    return Contract.of(
        Field.of("intro", Kind.MARKDOWN),
        Field.group(
                "behaviours",
                Field.of("text", Kind.TEXT).mandatory(),
                Field.of("help", Kind.TEXT),
                Field.of("essential", Kind.BOOLEAN))
            .mandatory()
            .list(),
        Field.of("pass", Kind.NUMBER).mandatory(),
        Field.of("competency", Kind.COMPETENCY),
        Field.of("level", Kind.NUMBER));
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    var problems = new ArrayList<Problem>();
    List<JsonObject> behaviours = Lenient.objects(definition, "behaviours");
    if (behaviours.isEmpty() || behaviours.size() > MOST) {
      problems.add(Problem.at(place(definition, "behaviours"), ID + ".behaviours-range", MOST));
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < behaviours.size(); i++) {
      if (!seen.add(LocalText.of(behaviours.get(i), "text", Locale.ROOT).strip())) {
        problems.add(Problem.at("/behaviours/" + i, ID + ".same-behaviour"));
      }
    }
    double pass = Lenient.number(definition, "pass", -1);
    if (pass < 1 || pass > 100) {
      problems.add(Problem.at(place(definition, "pass"), ID + ".pass-range"));
    }
    double level = Lenient.number(definition, "level", 0);
    boolean isLevel = level == Math.rint(level) && level >= 1 && level <= 5;
    if (definition.containsKey("level") && !isLevel) {
      problems.add(Problem.at("/level", ID + ".level-range"));
    } else if (definition.containsKey("level") != definition.containsKey("competency")) {
      problems.add(Problem.at("", ID + ".level-and-competency"));
    }
    return problems;
  }

  private static String place(JsonObject definition, String field) {
    return definition.containsKey(field) ? "/" + field : "";
  }

  @Override
  public Step begin(Definition definition, Start start) {
    return Step.of(
        Json.createObjectBuilder()
            .add("learner", start.participants().get(0).id())
            .add(MARKS, JsonValue.EMPTY_JSON_OBJECT)
            .build());
  }

  @Override
  public Optional<Refusal> accept(Definition definition, JsonObject state, Event event) {
    if (isSigned(state)) {
      return Optional.of(Refusal.of(ID + ".signed-already"));
    }
    if (event.kind().equals(MARKED)) {
      return Optional.empty();
    }
    if (!event.kind().equals(SUBMITTED)) {
      return Optional.of(Refusal.of(ID + ".not-understood"));
    }
    Marks marks = marks(definition, state, event.participant());
    if (marks.open() > 0) {
      return Optional.of(Refusal.of(ID + ".mark-all", marks.open()));
    }
    return marks.judged() == 0
        ? Optional.of(Refusal.of(ID + ".no-chance-at-all"))
        : Optional.empty();
  }

  @Override
  public Step apply(Definition definition, JsonObject state, Event event) {
    if (event.participant().isEmpty() || accept(definition, state, event).isPresent()) {
      return Step.of(state);
    }
    return event.kind().equals(MARKED)
        ? Step.of(marked(definition, state, event))
        : signed(definition, state, event);
  }

  private static JsonObject marked(Definition definition, JsonObject state, Event event) {
    JsonObject marks =
        Json.createObjectBuilder(Lenient.object(state, MARKS))
            .add(event.participant(), Marks.of(definition.body(), event.payload()).clean())
            .build();
    return Json.createObjectBuilder(state).add(MARKS, marks).build();
  }

  private static Step signed(Definition definition, JsonObject state, Event event) {
    Marks marks = marks(definition, state, event.participant());
    JsonObject signed =
        Json.createObjectBuilder()
            .add("by", event.participant())
            .add("at", event.time().toString())
            .add(MARKS, marks.clean())
            .build();
    return new Step(
        Json.createObjectBuilder(state).add(SIGNED, signed).build(),
        facts(definition.body(), Lenient.text(state, "learner"), marks));
  }

  private static List<Fact> facts(JsonObject body, String learner, Marks marks) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact.Scored(learner, marks.seen(), marks.judged()));
    if (!isPassed(body, marks)) {
      facts.add(new Fact.Failed(learner));
    } else {
      facts.add(new Fact.Passed(learner));
      String competency = Lenient.text(body, "competency");
      int level = (int) Lenient.number(body, "level", 0);
      if (!competency.isEmpty() && level >= 1 && level <= 5) {
        double share = (double) marks.seen() / marks.judged();
        facts.add(new Fact.Observed(learner, competency, level, share));
      }
    }
    facts.add(new Fact.Completed(learner));
    return facts;
  }

  private static boolean isPassed(JsonObject body, Marks marks) {
    return marks.hasEssentials()
        && marks.seen() * 100 >= Lenient.number(body, "pass", 100) * marks.judged();
  }

  private static boolean isSigned(JsonObject state) {
    return !Lenient.object(state, SIGNED).isEmpty();
  }

  private static Marks marks(Definition definition, JsonObject state, String assessor) {
    return Marks.of(definition.body(), Lenient.object(Lenient.object(state, MARKS), assessor));
  }

  @Override
  public View view(Definition definition, JsonObject state, Viewer viewer) {
    JsonObject body = definition.body();
    JsonObject signed = Lenient.object(state, SIGNED);
    boolean acts = viewer.role().equals(ASSESSOR);
    Marks marks =
        isSigned(state)
            ? Marks.of(body, Lenient.object(signed, MARKS))
            : acts
                ? marks(definition, state, viewer.participant())
                : Marks.of(body, JsonValue.EMPTY_JSON_OBJECT);
    var view = new HashMap<String, Object>();
    view.put("intro", LocalText.of(body, "intro", viewer.language()));
    view.put("acts", acts);
    view.put("choices", Marks.WORDS);
    view.put("signed", isSigned(state));
    view.put("by", Lenient.text(signed, "by"));
    view.put("at", Lenient.text(signed, "at"));
    view.put("comment", marks.comment());
    view.put("seen", marks.seen());
    view.put("judged", marks.judged());
    view.put("open", marks.open());
    view.put("passed", isSigned(state) && isPassed(body, marks));
    view.put("behaviours", behaviours(marks, viewer.language()));
    return new View(FACELET, view);
  }

  private static List<Map<String, Object>> behaviours(Marks marks, Locale language) {
    var behaviours = new ArrayList<Map<String, Object>>();
    for (int place = 0; place < marks.behaviours().size(); place++) {
      JsonObject behaviour = marks.behaviours().get(place);
      behaviours.add(
          Map.of(
              "name", Marks.name(place),
              "text", LocalText.of(behaviour, "text", language),
              "help", LocalText.of(behaviour, "help", language),
              "essential", Lenient.flag(behaviour, "essential"),
              "mark", marks.mark(place)));
    }
    return behaviours;
  }
}
