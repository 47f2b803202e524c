package vn.thao.plugin.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.thao.spi.ActivityType;
import vn.thao.spi.ActivityTypeContract;
import vn.thao.spi.Definition;
import vn.thao.spi.Event;
import vn.thao.spi.Fact;
import vn.thao.spi.Participant;
import vn.thao.spi.Start;
import vn.thao.spi.Viewer;

class PageTest extends ActivityTypeContract {

  private static final JsonObject LESSON = json("{'body': {'vi': '## Một', 'en': '## One'}}");
  private static final JsonObject NOTHING = json("{}");

  @Override
  protected ActivityType type() {
    return new Page();
  }

  @Override
  protected List<JsonObject> sound() {
    return List.of(LESSON, json("{'body': 'Chỉ tiếng Việt'}"));
  }

  @Override
  protected List<Unsound> unsound() {
    return List.of(
        unsound(
            "blank text", json("{'body': {'vi': ' ', 'en': 'One'}}"), "/body", "thao.page.empty"),
        unsound("no text", json("{}"), "", "thao.page.empty"));
  }

  @Override
  protected List<Run> runs() {
    return List.of(
        run("read once", LESSON)
            .isRefused("Skipped", NOTHING, "thao.page.not-understood")
            .sends("Read", NOTHING, new Fact.Completed(LEARNER))
            .isRefused("Read", NOTHING, "thao.page.read-already")
            .core("TimerFired", NOTHING));
  }

  @Test
  void showsTheTextInTheReadersLanguage() {
    var definition = Definition.of(LESSON);
    var state = begun(definition, "p1");
    assertThat(type().view(definition, state, reader("p1", "vi")).model())
        .containsEntry("text", "## Một")
        .containsEntry("read", false);
    assertThat(type().view(definition, state, reader("p1", "en")).model())
        .containsEntry("text", "## One");
  }

  @Test
  void eachParticipantReadsForThemselves() {
    var definition = Definition.of(LESSON);
    var event = new Event(1, "p1", "Read", NOTHING, Instant.EPOCH, 1);
    var state = type().apply(definition, begun(definition, "p1", "p2"), event).state();
    assertThat(type().view(definition, state, reader("p1", "vi")).model())
        .containsEntry("read", true);
    assertThat(type().view(definition, state, reader("p2", "vi")).model())
        .containsEntry("read", false);
    var second = new Event(2, "p2", "Read", NOTHING, Instant.EPOCH, 1);
    assertThat(type().apply(definition, state, second).facts())
        .containsExactly(new Fact.Completed("p2"));
  }

  @Test
  void readingTwiceCompletesOnce() {
    var definition = Definition.of(LESSON);
    var event = new Event(1, "p1", "Read", NOTHING, Instant.EPOCH, 1);
    var state = type().apply(definition, begun(definition, "p1"), event).state();
    var again = type().apply(definition, state, event);
    assertThat(again.facts()).isEmpty();
    assertThat(again.state()).isEqualTo(state);
  }

  private JsonObject begun(Definition definition, String... participants) {
    var people = List.of(participants).stream().map(id -> new Participant(id, "learner")).toList();
    return type().begin(definition, new Start(people, 1, Instant.EPOCH)).state();
  }

  private static Viewer reader(String participant, String language) {
    return new Viewer(participant, "learner", new Locale(language), 0, false);
  }
}
