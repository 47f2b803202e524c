package vn.thao.plugin.branchingcase;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;

/**
 * What the page draws. Before the end: where the learner stands, what can be chosen, what came of
 * the last choice, and what was decided so far. What a choice is worth, which one is best and which
 * is critical appear at the end only, for every viewer alike.
 */
final class CaseView {

  private final Scenario scenario;
  private final JsonObject body;
  private final JsonObject state;
  private final Locale language;

  CaseView(JsonObject body, JsonObject state, Locale language) {
    this.scenario = new Scenario(body);
    this.body = body;
    this.state = state;
    this.language = language;
  }

  Map<String, Object> model() {
    List<JsonObject> path = Lenient.objects(state, "path");
    JsonObject node = node(Lenient.text(state, "node"));
    boolean done = Lenient.flag(state, "done");
    var model = new HashMap<String, Object>();
    model.put("done", done);
    model.put("intro", path.isEmpty() ? text(body, "intro") : "");
    model.put("node", Scenario.id(node));
    model.put("number", path.size() + 1);
    model.put("time", text(node, "time"));
    model.put("text", text(node, "text"));
    model.put("choices", done ? List.of() : choices(node));
    model.put("chosen", path.isEmpty() ? "" : text(choice(last(path)), "text"));
    model.put("consequence", path.isEmpty() ? "" : text(choice(last(path)), "consequence"));
    model.put("steps", path.stream().map(this::step).toList());
    if (done) {
      end(path, model);
    }
    return Map.copyOf(model);
  }

  private void end(List<JsonObject> path, Map<String, Object> model) {
    Score score = Score.of(scenario, state);
    model.put("score", score.percent());
    model.put("pass", (int) Math.ceil(scenario.pass()));
    model.put("passed", score.passed());
    model.put("debrief", text(body, "debrief"));
    model.put("decisions", path.stream().map(this::decision).toList());
    model.put("critical", path.stream().anyMatch(step -> Lenient.flag(step, "critical")));
  }

  private List<Map<String, Object>> choices(JsonObject node) {
    return Scenario.choices(node).stream()
        .map(
            choice ->
                Map.<String, Object>of("id", Scenario.id(choice), "text", text(choice, "text")))
        .toList();
  }

  private Map<String, Object> step(JsonObject step) {
    return Map.of(
        "time", text(node(Lenient.text(step, "node")), "time"),
        "text", text(choice(step), "text"));
  }

  private Map<String, Object> decision(JsonObject step) {
    JsonObject node = node(Lenient.text(step, "node"));
    JsonObject chosen = choice(step);
    Optional<JsonObject> best = scenario.bestChoice(node);
    return Map.of(
        "time", text(node, "time"),
        "text", text(chosen, "text"),
        "consequence", text(chosen, "consequence"),
        "points", (long) Lenient.number(step, "points", 0),
        "critical", text(chosen, "critical"),
        "best", best.map(Scenario::points).orElse(0L),
        "bestText", best.map(choice -> text(choice, "text")).orElse(""),
        "isBest", best.map(Scenario::id).orElse("").equals(Scenario.id(chosen)));
  }

  private JsonObject choice(JsonObject step) {
    return scenario
        .choice(Lenient.text(step, "node"), Lenient.text(step, "choice"))
        .orElse(JsonObject.EMPTY_JSON_OBJECT);
  }

  private JsonObject node(String id) {
    return scenario.node(id).orElse(JsonObject.EMPTY_JSON_OBJECT);
  }

  private String text(JsonObject object, String name) {
    return LocalText.of(object, name, language);
  }

  private static JsonObject last(List<JsonObject> path) {
    return path.get(path.size() - 1);
  }
}
