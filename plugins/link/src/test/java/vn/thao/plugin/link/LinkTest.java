package vn.thao.plugin.link;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thao.spi.ActivityType;
import vn.thao.spi.ActivityTypeContract;
import vn.thao.spi.Definition;
import vn.thao.spi.Event;
import vn.thao.spi.Fact;
import vn.thao.spi.Viewer;

class LinkTest extends ActivityTypeContract {

  private static final JsonObject RULES =
      json(
          "{'body': {'vi': 'Đọc', 'en': 'Read'}, 'label': {'vi': 'Quy chế', 'en': 'Rules'},"
              + " 'address': {'vi': 'https://vi.example/x?y=1', 'en': 'https://en.example/'},"
              + " 'acknowledge': {'vi': 'Tôi đã đọc.', 'en': 'I have read it.'}}");
  private static final JsonObject NOTHING = json("{}");

  @Override
  protected ActivityType type() {
    return new Link();
  }

  @Override
  protected List<JsonObject> sound() {
    return List.of(RULES);
  }

  @Override
  protected List<Unsound> unsound() {
    return List.of(
        unsound("nothing", NOTHING, "", "thao.link.address-kind"),
        unsound(
            "one of two",
            with("{'vi': 'https://a.example/', 'en': 'http://a.example/'}"),
            "/address",
            "thao.link.address-kind"),
        unsound("no name", json("{'label': ' '}"), "/label", "thao.link.label-empty"),
        unsound("nothing confirmed", json("{'label': 'x'}"), "", "thao.link.acknowledge-empty"));
  }

  private static JsonObject with(String address) {
    return json("{'label': 'x', 'acknowledge': 'x', 'address': " + address + "}");
  }

  @Override
  protected List<Run> runs() {
    return List.of(
        run("confirmed once", RULES)
            .isRefused("Read", NOTHING, "thao.link.not-understood")
            .sends(
                "Acknowledged", json("{'at': '1999-01-01T00:00:00Z'}"), new Fact.Completed(LEARNER))
            .isRefused("Acknowledged", NOTHING, "thao.link.acknowledged-already")
            .core("TimerFired", NOTHING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        "//a.example/",
        "/x",
        "https:",
        "https:///x",
        "https://who:secret@a.example/",
        "https://a.example/ x",
        "mailto:a@a.example",
        " https://a.example/",
        ""
      })
  void otherAddressesAreRefused(String address) {
    assertThat(type().check(with("'" + address + "'"))).isNotEmpty();
    assertThat(Link.isSafe(address)).isFalse();
  }

  @Test
  void timeIsTheServersAndEverybodyHasTheirOwn() {
    var definition = Definition.of(RULES);
    var time = Instant.parse("2026-11-25T03:00:00Z");
    var state =
        type()
            .apply(definition, json("{}"), new Event(1, "p1", "Acknowledged", NOTHING, time, 1))
            .state();
    assertThat(type().view(definition, state, viewer("p1")).model())
        .containsEntry("at", "2026-11-25T03:00:00Z")
        .containsEntry("address", "https://en.example/")
        .containsEntry("host", "en.example")
        .containsEntry("acknowledge", "I have read it.");
    assertThat(type().view(definition, state, viewer("p2")).model()).containsEntry("at", "");
  }

  private static Viewer viewer(String participant) {
    return new Viewer(participant, "learner", Locale.ENGLISH, 0, false);
  }
}
