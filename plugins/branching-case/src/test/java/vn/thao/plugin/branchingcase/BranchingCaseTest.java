package vn.thao.plugin.branchingcase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thao.spi.ActivityType;
import vn.thao.spi.ActivityTypeContract;
import vn.thao.spi.Definition;
import vn.thao.spi.Event;
import vn.thao.spi.Fact;
import vn.thao.spi.Participant;
import vn.thao.spi.Start;
import vn.thao.spi.Step;
import vn.thao.spi.Viewer;

/**
 * The case played here: at n1 a is best (10, to n2), b middling (3, to n2), c critical (0, to n2);
 * at n2 a is best (10), b ends elsewhere (5). The best path earns 20, 60 % passes.
 */
class BranchingCaseTest extends ActivityTypeContract {

  private static final String ENDS =
      ", {'id': 'good', 'end': true, 'text': {'vi': 'Kết thúc tốt', 'en': 'A good end'}},"
          + " {'id': 'bad', 'end': true, 'text': 'Kết thúc dở'}]";
  private static final String N1 =
      "{'id': 'n1', 'time': 'T+0:00', 'text': {'vi': '**Điện thoại** reo.', 'en': 'A call.'},"
          + " 'clauses': ['1719/8b'], 'choices': ["
          + "{'id': 'a', 'text': {'vi': 'Hỏi lại', 'en': 'Ask back'}, 'points': 10,"
          + " 'consequence': {'vi': 'Rõ hơn.', 'en': 'Clearer.'}, 'next': 'n2'},"
          + "{'id': 'b', 'text': 'Chờ', 'points': 3, 'consequence': 'Chậm.', 'next': 'n2'},"
          + "{'id': 'c', 'text': 'Phủ nhận', 'points': 0, 'consequence': 'Hỏng.', 'next': 'n2',"
          + " 'critical': {'vi': 'Phủ nhận khi chưa rõ', 'en': 'Denies unverified'}}]}";
  private static final String N2 =
      "{'id': 'n2', 'text': 'Tiếp theo?', 'choices': ["
          + "{'id': 'a', 'text': 'Công bố', 'points': 10, 'consequence': 'Tốt.', 'next': 'good'},"
          + "{'id': 'b', 'text': 'Im lặng', 'points': 5, 'consequence': 'Dở.', 'next': 'bad'}]}";
  private static final JsonObject CASE = scenario(60, "n1", N1 + ", " + N2 + ENDS);

  /** As above, with other points and nothing critical: not to be told apart before the end. */
  private static final JsonObject TWIN =
      json(
          CASE.toString()
              .replace("\"points\":10", "\"points\":1")
              .replace(
                  "\"critical\":{\"vi\":\"Phủ nhận khi chưa rõ\",\"en\":\"Denies unverified\"}",
                  "\"points\":7")
              .replace("BÀI HỌC", "BÀI KHÁC"));

  private static JsonObject scenario(int pass, String start, String nodes) {
    return json(
        "{'intro': {'vi': 'BỐI CẢNH', 'en': 'BACKGROUND'}, 'pass': "
            + pass
            + ", 'start': '"
            + start
            + "', 'debrief': 'BÀI HỌC', 'nodes': ["
            + nodes
            + "}");
  }

  @Override
  protected ActivityType type() {
    return new BranchingCase();
  }

  @Override
  protected List<JsonObject> sound() {
    return List.of(CASE);
  }

  @Override
  protected List<Unsound> unsound() {
    String loop = N2.replace("'next': 'good'", "'next': 'n1'");
    String trap =
        N2.replace("'next': 'good'", "'next': 'n1'").replace("'next': 'bad'", "'next': 'n1'");
    return List.of(
        problem(
            "start is nowhere",
            scenario(60, "nx", N1 + ", " + N2 + ENDS),
            "/start",
            "no-such-node"),
        problem(
            "start is an end",
            scenario(60, "good", N1 + ", " + N2 + ENDS),
            "/start",
            "starts-at-end"),
        problem(
            "start is missing",
            json("{'pass': 60, 'nodes': [" + N2 + ENDS + "}"),
            "",
            "no-such-node"),
        problem(
            "next is nowhere",
            scenario(60, "n1", N1 + ", " + N2.replace("'good'", "'gone'") + ENDS),
            "/nodes/1/choices/0/next",
            "no-such-node"),
        problem(
            "next is missing",
            scenario(60, "n1", N1 + ", " + N2.replace(", 'next': 'good'", "") + ENDS),
            "/nodes/1/choices/0",
            "no-such-node"),
        problem(
            "a node nobody comes to",
            scenario(60, "n1", N1 + ", " + N2 + ", " + N2.replace("'n2'", "'n9'") + ENDS),
            "/nodes/2",
            "unreachable"),
        problem(
            "a circle",
            scenario(60, "n1", N1 + ", " + loop + ENDS),
            "/nodes/1/choices/0/next",
            "circle"),
        problem(
            "a node that leads to itself",
            scenario(60, "n2", N2.replace("'good'", "'n2'") + ENDS),
            "/nodes/0/choices/0/next",
            "circle"),
        problem("no end in reach", scenario(60, "n1", N1 + ", " + trap + ENDS), "/start", "no-end"),
        problem(
            "one choice",
            scenario(
                60,
                "n1",
                N1
                    + ", {'id': 'n2', 'text': 'x', 'choices': ["
                    + "{'id': 'a', 'text': 'x', 'points': 1, 'consequence': 'x', 'next': 'good'}]}"
                    + ENDS),
            "/nodes/1/choices",
            "few-choices"),
        problem(
            "no choices",
            scenario(60, "n1", N1 + ", {'id': 'n2', 'text': 'x'}" + ENDS),
            "/nodes/1",
            "few-choices"),
        problem(
            "an end with choices",
            scenario(
                60,
                "n1",
                N1 + ", " + N2.replace("'text': 'Tiếp", "'end': true, 'text': 'Tiếp") + ENDS),
            "/nodes/1/choices",
            "end-with-choices"),
        problem(
            "a node twice",
            scenario(60, "n1", N1 + ", " + N2 + ", " + N2 + ENDS),
            "/nodes/2/id",
            "same-node"),
        problem(
            "a choice twice",
            scenario(60, "n1", N1 + ", " + N2.replace("'id': 'b'", "'id': 'a'") + ENDS),
            "/nodes/1/choices/1/id",
            "same-choice"),
        problem(
            "negative points",
            scenario(60, "n1", N1 + ", " + N2.replace("'points': 5", "'points': -5") + ENDS),
            "/nodes/1/choices/1/points",
            "bad-points"),
        problem(
            "half points",
            scenario(60, "n1", N1 + ", " + N2.replace("'points': 5", "'points': 0.5") + ENDS),
            "/nodes/1/choices/1/points",
            "bad-points"),
        problem(
            "nothing to earn",
            scenario(60, "n2", N2.replaceAll("'points': \\d+", "'points': 0") + ENDS),
            "/nodes",
            "nothing-to-earn"),
        problem(
            "pass below the cap", scenario(49, "n1", N1 + ", " + N2 + ENDS), "/pass", "bad-pass"),
        problem("pass above all", scenario(101, "n1", N1 + ", " + N2 + ENDS), "/pass", "bad-pass"));
  }

  private static Unsound problem(String what, JsonObject definition, String pointer, String key) {
    return unsound(what, definition, pointer, "thao.branching-case." + key);
  }

  @Override
  protected List<Run> runs() {
    return List.of(
        run("the best path", CASE)
            .hides("BÀI HỌC", "points", "critical", "Phủ nhận khi chưa rõ", "Denies unverified")
            .looksLike(TWIN)
            .isRefused("Jumped", choice("n1", "a"), "thao.branching-case.not-understood")
            .isRefused("Chosen", json("{}"), "thao.branching-case.moved-on")
            .isRefused("Chosen", choice("n1", "z"), "thao.branching-case.choose")
            .isRefused("Chosen", json("{'node': 'n1'}"), "thao.branching-case.choose")
            .isRefused("Chosen", choice("n2", "a"), "thao.branching-case.moved-on")
            .sends("Chosen", choice("n1", "a"))
            .isRefused("Chosen", choice("n1", "b"), "thao.branching-case.moved-on")
            .sends("Chosen", choice("n2", "a"), scored(20), passed(), completed())
            .isRefused("Chosen", choice("n2", "a"), "thao.branching-case.over")
            .core("TimerFired", json("{}")),
        run("just enough", CASE)
            .looksLike(TWIN)
            .sends("Chosen", choice("n1", "b"))
            .sends("Chosen", choice("n2", "a"), scored(13), passed(), completed()),
        run("not enough", CASE)
            .sends("Chosen", choice("n1", "b"))
            .sends("Chosen", choice("n2", "b"), scored(8), failed(), completed()),
        run("one critical choice, the rest right", CASE)
            .hides("Phủ nhận khi chưa rõ")
            .looksLike(TWIN)
            .sends("Chosen", choice("n1", "c"))
            .sends("Chosen", choice("n2", "a"), scored(9.8), failed(), completed()),
        run("a critical choice below the cap", CASE)
            .sends("Chosen", choice("n1", "c"))
            .sends("Chosen", choice("n2", "b"), scored(5), failed(), completed()));
  }

  @ParameterizedTest
  @CsvSource({
    "a, a, 100, true,  false",
    "a, b,  75, true,  false",
    "b, a,  65, true,  false",
    "b, b,  40, false, false",
    "c, a,  49, false, true",
    "c, b,  25, false, true"
  })
  void endShowsTheScore(
      String first, String second, int percent, boolean passed, boolean critical) {
    assertThat(view(play(CASE, first, second), "vi"))
        .containsEntry("score", percent)
        .containsEntry("pass", 60)
        .containsEntry("passed", passed)
        .containsEntry("critical", critical)
        .containsEntry("debrief", "BÀI HỌC")
        .containsEntry("choices", List.of())
        .containsEntry("done", true);
  }

  @Test
  void beginsWithTheIntroAndTheFirstNode() {
    assertThat(view(play(CASE), "en"))
        .containsEntry("intro", "BACKGROUND")
        .containsEntry("text", "A call.")
        .containsEntry("time", "T+0:00")
        .containsEntry("consequence", "")
        .containsEntry("steps", List.of())
        .containsEntry(
            "choices",
            List.of(
                Map.of("id", "a", "text", "Ask back"),
                Map.of("id", "b", "text", "Chờ"),
                Map.of("id", "c", "text", "Phủ nhận")))
        .doesNotContainKeys("score", "debrief", "decisions");
  }

  @Test
  void aChoiceShowsItsConsequenceAndTheNextNode() {
    assertThat(view(play(CASE, "a"), "vi"))
        .containsEntry("intro", "")
        .containsEntry("chosen", "Hỏi lại")
        .containsEntry("consequence", "Rõ hơn.")
        .containsEntry("text", "Tiếp theo?")
        .containsEntry("time", "")
        .containsEntry("steps", List.of(Map.of("time", "T+0:00", "text", "Hỏi lại")));
  }

  @Test
  void endTellsWhatWouldHaveBeenBetter() {
    assertThat((List<?>) view(play(CASE, "c", "a"), "vi").get("decisions"))
        .isEqualTo(
            List.of(
                Map.of(
                    "time",
                    "T+0:00",
                    "text",
                    "Phủ nhận",
                    "consequence",
                    "Hỏng.",
                    "points",
                    0L,
                    "critical",
                    "Phủ nhận khi chưa rõ",
                    "best",
                    10L,
                    "bestText",
                    "Hỏi lại",
                    "isBest",
                    false),
                Map.of(
                    "time",
                    "",
                    "text",
                    "Công bố",
                    "consequence",
                    "Tốt.",
                    "points",
                    10L,
                    "critical",
                    "",
                    "best",
                    10L,
                    "bestText",
                    "Công bố",
                    "isBest",
                    true)));
  }

  @Test
  void bestPathLooksAheadAndShunsCriticalChoices() {
    String shortcut =
        "{'id': 'n1', 'text': 'x', 'choices': ["
            + "{'id': 'a', 'text': 'x', 'points': 6, 'consequence': 'x', 'next': 'good'},"
            + "{'id': 'b', 'text': 'x', 'points': 1, 'consequence': 'x', 'next': 'n2'},"
            + "{'id': 'c', 'text': 'x', 'points': 99, 'consequence': 'x', 'next': 'n2', 'critical': 'x'}]}";
    var scenario = new Scenario(scenario(60, "n1", shortcut + ", " + N2 + ENDS));
    assertThat(scenario.most()).isEqualTo(11);
    assertThat(scenario.bestChoice(scenario.node("n1").orElseThrow()).map(Scenario::id))
        .contains("b");
  }

  @Test
  void everyParticipantGetsTheFacts() {
    var definition = Definition.of(CASE);
    var people = List.of(new Participant("p1", "learner"), new Participant("p2", "learner"));
    Step step = type().begin(definition, new Start(people, 1, Instant.EPOCH));
    step = type().apply(definition, step.state(), chosen("n1", "a"));
    step = type().apply(definition, step.state(), chosen("n2", "a"));
    assertThat(step.facts().stream().filter(Fact.Completed.class::isInstance))
        .containsExactly(new Fact.Completed("p1"), new Fact.Completed("p2"));
  }

  @Test
  void anEmptyCriticalTextIsNotCritical() {
    var blank =
        json(
            CASE.toString()
                .replace("{\"vi\":\"Phủ nhận khi chưa rõ\",\"en\":\"Denies unverified\"}", "\"\""));
    assertThat(view(blank, play(blank, "c", "a"), "vi")).containsEntry("score", 50);
  }

  private JsonObject play(JsonObject body, String... choices) {
    var definition = Definition.of(body);
    var start = new Start(List.of(new Participant(LEARNER, "learner")), 1, Instant.EPOCH);
    JsonObject state = type().begin(definition, start).state();
    for (String choice : choices) {
      state = type().apply(definition, state, chosen(state.getString("node"), choice)).state();
    }
    return state;
  }

  private Map<String, Object> view(JsonObject state, String language) {
    return view(CASE, state, language);
  }

  private Map<String, Object> view(JsonObject body, JsonObject state, String language) {
    var viewer = new Viewer(LEARNER, "learner", new Locale(language), 0, false);
    return type().view(Definition.of(body), state, viewer).model();
  }

  private static Event chosen(String node, String choice) {
    return new Event(1, LEARNER, "Chosen", choice(node, choice), Instant.EPOCH, 1);
  }

  private static JsonObject choice(String node, String choice) {
    return json("{'node': '" + node + "', 'choice': '" + choice + "'}");
  }

  private static Fact scored(double raw) {
    return new Fact.Scored(LEARNER, raw, 20);
  }

  private static Fact passed() {
    return new Fact.Passed(LEARNER);
  }

  private static Fact failed() {
    return new Fact.Failed(LEARNER);
  }

  private static Fact completed() {
    return new Fact.Completed(LEARNER);
  }
}
