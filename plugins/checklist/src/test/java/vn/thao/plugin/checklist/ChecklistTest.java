package vn.thao.plugin.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import vn.thao.spi.Viewer;

class ChecklistTest extends ActivityTypeContract {

  private static final JsonObject NOTHING = json("{}");
  private static final JsonObject BRIEFING =
      json(
          "{'intro': {'vi': 'Xem', 'en': 'Watch'}, 'pass': 60, 'competency': 'C03', 'level': 3,"
              + " 'behaviours': [{'text': {'vi': 'Chào', 'en': 'Greets'}, 'help': 'Rõ tiếng',"
              + " 'essential': true}, {'text': 'Nêu điều chưa biết'}, {'text': 'Hẹn giờ'}]}");
  private static final JsonObject PLAIN = json("{'pass': 100, 'behaviours': [{'text': 'Chào'}]}");

  @Override
  protected ActivityType type() {
    return new Checklist();
  }

  @Override
  protected List<JsonObject> sound() {
    return List.of(BRIEFING, PLAIN);
  }

  @Override
  protected List<Unsound> unsound() {
    String many =
        IntStream.rangeClosed(0, Checklist.MOST)
            .mapToObj(i -> "{'text': 'b" + i + "'}")
            .collect(Collectors.joining(","));
    return List.of(
        problem("nothing", json("{'pass': 50}"), "", "behaviours-range"),
        problem("none", with("'pass': 50, 'behaviours': []"), "/behaviours", "behaviours-range"),
        problem(
            "many",
            with("'pass': 50, 'behaviours': [" + many + "]"),
            "/behaviours",
            "behaviours-range"),
        problem(
            "twice",
            with("'pass': 50, 'behaviours': [{'text': 'a'}, {'text': 'a '}]"),
            "/behaviours/1",
            "same-behaviour"),
        problem("no pass", with("'behaviours': [{'text': 'a'}]"), "", "pass-range"),
        problem("pass 0", with("'pass': 0, 'behaviours': [{'text': 'a'}]"), "/pass", "pass-range"),
        problem(
            "level 6",
            with("'pass': 9, 'level': 6, 'competency': 'C1', 'behaviours': [{'text': 'a'}]"),
            "/level",
            "level-range"),
        problem(
            "level 2.5",
            with("'pass': 9, 'level': 2.5, 'competency': 'C1', 'behaviours': [{'text': 'a'}]"),
            "/level",
            "level-range"),
        problem(
            "level of nothing",
            with("'pass': 9, 'level': 2, 'behaviours': [{'text': 'a'}]"),
            "",
            "level-and-competency"));
  }

  private static JsonObject with(String members) {
    return json("{" + members + "}");
  }

  private static Unsound problem(String what, JsonObject definition, String pointer, String key) {
    return unsound(what, definition, pointer, "thao.checklist." + key);
  }

  private static JsonObject marks(String first, String second, String third) {
    return json(
        "{'b-1': '%s', 'b-2': '%s', 'b-3': '%s', 'comment': ' Tốt. '}"
            .formatted(first, second, third));
  }

  @Override
  protected List<Run> runs() {
    return List.of(
        run("seen and signed", BRIEFING)
            .isRefused("Greeted", NOTHING, "thao.checklist.not-understood")
            .isRefused("Submitted", NOTHING, "thao.checklist.mark-all")
            .sends("Marked", marks("not-seen", "x", ""))
            .isRefused("Submitted", NOTHING, "thao.checklist.mark-all")
            .sends("Marked", marks("seen", "not-seen", "seen"))
            .sends(
                "Submitted",
                NOTHING,
                new Fact.Scored(LEARNER, 2, 3),
                new Fact.Passed(LEARNER),
                new Fact.Observed(LEARNER, "C03", 3, 2 / 3.0),
                new Fact.Completed(LEARNER))
            .isRefused("Submitted", NOTHING, "thao.checklist.signed-already")
            .isRefused("Marked", NOTHING, "thao.checklist.signed-already")
            .core("TimerFired", NOTHING),
        run("an essential one was not seen", BRIEFING)
            .sends("Marked", marks("not-seen", "seen", "seen"))
            .sends(
                "Submitted",
                NOTHING,
                new Fact.Scored(LEARNER, 2, 3),
                new Fact.Failed(LEARNER),
                new Fact.Completed(LEARNER)),
        run("no occasion for anything", PLAIN)
            .sends("Marked", marks("no-chance", "", ""))
            .isRefused("Submitted", NOTHING, "thao.checklist.no-chance-at-all"),
        run("leads to no competency", PLAIN)
            .sends("Marked", marks("seen", "", ""))
            .sends(
                "Submitted",
                NOTHING,
                new Fact.Scored(LEARNER, 1, 1),
                new Fact.Passed(LEARNER),
                new Fact.Completed(LEARNER)));
  }

  @ParameterizedTest
  @CsvSource({
    "seen,     seen,      seen,      true",
    "seen,     no-chance, no-chance, true",
    "seen,     not-seen,  no-chance, false",
    "no-chance, seen,     seen,      false"
  })
  void whatThereWasNoOccasionForCountsForNothing(
      String first, String second, String third, boolean passed) {
    var state =
        sent(
            sent(begun(), "a1", "Marked", marks(first, second, third)), "a1", "Submitted", NOTHING);
    assertThat(view(state, "p1", "learner").get("passed")).isEqualTo(passed);
  }

  /** Each assessor marks on his own; nobody else sees it, and the first who signs has signed. */
  @Test
  void assessorsKeepTheirMarksApartUntilOneSigns() {
    var state = sent(begun(), "a1", "Marked", marks("seen", "seen", "seen"));
    state = sent(state, "a2", "Marked", marks("not-seen", "", ""));
    assertThat(view(state, "a1", "assessor"))
        .containsEntry("seen", 3)
        .containsEntry("comment", "Tốt.");
    assertThat(view(state, "a2", "assessor")).containsEntry("seen", 0).containsEntry("open", 2);
    assertThat(view(state, "p1", "learner")).containsEntry("seen", 0).containsEntry("comment", "");
    state = sent(state, "a1", "Submitted", NOTHING);
    for (String who : List.of("p1", "a2")) {
      assertThat(view(state, who, "learner"))
          .containsEntry("by", "a1")
          .containsEntry("seen", 3)
          .containsEntry("at", BEGAN.toString());
    }
  }

  private JsonObject begun() {
    var start = new Start(List.of(new Participant("p1", "learner")), 1, BEGAN);
    return type().begin(Definition.of(BRIEFING), start).state();
  }

  private JsonObject sent(JsonObject state, String who, String kind, JsonObject payload) {
    return type()
        .apply(Definition.of(BRIEFING), state, new Event(1, who, kind, payload, BEGAN, 1))
        .state();
  }

  private java.util.Map<String, Object> view(JsonObject state, String who, String role) {
    var viewer = new Viewer(who, role, Locale.ENGLISH, 0, false);
    return type().view(Definition.of(BRIEFING), state, viewer).model();
  }
}
