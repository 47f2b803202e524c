package vn.thao.plugin.branchingcase;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thao.spi.Lenient;
import vn.thao.spi.Problem;

/** Looks for what would leave a learner stuck, lost or unfairly scored. */
final class ScenarioCheck {

  private static final String ID = BranchingCase.ID;
  private static final int LEAST_PASS = 50;

  private final JsonObject body;
  private final Scenario scenario;
  private final List<Problem> problems = new ArrayList<>();

  /** Where the first node of each id stands. */
  private final Map<String, String> places = new LinkedHashMap<>();

  private final Set<String> reached = new HashSet<>();
  private final Set<String> onTheWay = new HashSet<>();

  private ScenarioCheck(JsonObject body) {
    this.body = body;
    this.scenario = new Scenario(body);
  }

  static List<Problem> problems(JsonObject body) {
    var check = new ScenarioCheck(body);
    check.pass();
    check.nodes();
    check.ways();
    check.start();
    return check.problems;
  }

  /** Below 50 a run capped at 49 % for a critical choice could still pass. */
  private void pass() {
    double pass = Lenient.number(body, "pass", LEAST_PASS);
    if (pass < LEAST_PASS || pass > 100) {
      report("/pass", "bad-pass", LEAST_PASS, 100);
    }
  }

  private void nodes() {
    List<JsonObject> nodes = Lenient.objects(body, "nodes");
    for (int i = 0; i < nodes.size(); i++) {
      String id = Scenario.id(nodes.get(i));
      if (places.putIfAbsent(id, "/nodes/" + i) != null) {
        report("/nodes/" + i + "/id", "same-node", id);
      }
    }
    for (int i = 0; i < nodes.size(); i++) {
      node(nodes.get(i), "/nodes/" + i);
    }
  }

  private void node(JsonObject node, String pointer) {
    List<JsonObject> choices = Scenario.choices(node);
    String at = node.containsKey("choices") ? pointer + "/choices" : pointer;
    if (Scenario.isEnd(node) && !choices.isEmpty()) {
      report(at, "end-with-choices", Scenario.id(node));
    } else if (!Scenario.isEnd(node) && choices.size() < 2) {
      report(at, "few-choices", Scenario.id(node));
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < choices.size(); i++) {
      String place = pointer + "/choices/" + i;
      if (!seen.add(Scenario.id(choices.get(i)))) {
        report(place + "/id", "same-choice", Scenario.id(choices.get(i)));
      }
      choice(choices.get(i), place);
    }
  }

  private void choice(JsonObject choice, String pointer) {
    String next = Scenario.next(choice);
    if (!places.containsKey(next)) {
      report(choice.containsKey("next") ? pointer + "/next" : pointer, "no-such-node", next);
    }
    double points = Lenient.number(choice, "points", 0);
    if (points < 0 || points > Scenario.MOST_POINTS || points != Math.rint(points)) {
      report(pointer + "/points", "bad-points", Scenario.id(choice), Scenario.MOST_POINTS);
    }
  }

  private void ways() {
    walk(scenario.start());
    places.forEach(
        (id, pointer) -> {
          if (!reached.contains(id)) {
            report(pointer, "unreachable", id);
          }
        });
  }

  /** Depth first; a choice that leads to a node on the way to itself closes a circle. */
  private void walk(String id) {
    if (!places.containsKey(id) || !reached.add(id)) {
      return;
    }
    onTheWay.add(id);
    List<JsonObject> choices = Scenario.choices(scenario.node(id).orElseThrow());
    for (int i = 0; i < choices.size(); i++) {
      String next = Scenario.next(choices.get(i));
      if (onTheWay.contains(next)) {
        report(places.get(id) + "/choices/" + i + "/next", "circle", id, next);
      }
      walk(next);
    }
    onTheWay.remove(id);
  }

  private void start() {
    String start = scenario.start();
    String pointer = body.containsKey("start") ? "/start" : "";
    if (!places.containsKey(start)) {
      report(pointer, "no-such-node", start);
    } else if (scenario.node(start).filter(Scenario::isEnd).isPresent()) {
      report(pointer, "starts-at-end", start);
    } else if (reached.stream()
        .flatMap(id -> scenario.node(id).stream())
        .noneMatch(Scenario::isEnd)) {
      report(pointer, "no-end", start);
    } else if (scenario.most() == 0) {
      report("/nodes", "nothing-to-earn");
    }
  }

  private void report(String pointer, String key, Object... arguments) {
    problems.add(Problem.at(pointer, ID + "." + key, arguments));
  }
}
