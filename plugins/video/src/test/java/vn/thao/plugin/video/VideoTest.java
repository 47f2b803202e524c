package vn.thao.plugin.video;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thao.spi.ActivityType;
import vn.thao.spi.ActivityTypeContract;
import vn.thao.spi.Definition;
import vn.thao.spi.Event;
import vn.thao.spi.Fact;
import vn.thao.spi.Viewer;

class VideoTest extends ActivityTypeContract {

  private static final JsonObject FILM =
      json(
          "{'body': 'Xem', 'file': 'media/a.webm', 'seconds': 100, 'poster': 'media/a.png',"
              + " 'captions': 'a.vtt', 'captionsEn': 'media/a-en.vtt', 'transcript': 'Lời'}");
  private static final JsonObject NOTHING = json("{}");

  @Override
  protected ActivityType type() {
    return new Video();
  }

  @Override
  protected List<JsonObject> sound() {
    return List.of(
        FILM, json("{'file': 'a.mp4', 'seconds': 1, 'captions': 'a.vtt', 'transcript': 'x'}"));
  }

  @Override
  protected List<Unsound> unsound() {
    return List.of(
        problem("nothing", NOTHING, "", "video-kind"),
        problem("no captions", NOTHING, "", "captions-kind"),
        problem("no transcript", NOTHING, "", "no-transcript"),
        problem("no length", NOTHING, "", "seconds-range"),
        problem("too long", json("{'seconds': 14401}"), "/seconds", "seconds-range"),
        problem("a film of other kind", json("{'file': 'a.avi'}"), "/file", "video-kind"),
        problem("other captions", json("{'captionsEn': 'a.srt'}"), "/captionsEn", "captions-kind"),
        problem("no picture", json("{'poster': 'a.pdf'}"), "/poster", "poster-kind"));
  }

  private static Unsound problem(String what, JsonObject definition, String pointer, String key) {
    return unsound(what, definition, pointer, "thao.video." + key);
  }

  @Override
  protected List<Run> runs() {
    return List.of(
        run("watched in pieces", FILM)
            .sends("Watched", stretch(0, 50))
            .sends("Watched", stretch(51.5, 89.9))
            .sends("Watched", json("{'from': '89.9', 'at': '90.0'}"), new Fact.Completed(LEARNER))
            .sends("Watched", stretch(3, 10))
            .isRefused("TranscriptRead", NOTHING, "thao.video.done-already"),
        run("jumping to the end", FILM)
            .sends("Watched", stretch(0, 10))
            .sends("Watched", stretch(80, 100))
            .sends("Watched", stretch(9, 90), new Fact.Completed(LEARNER)),
        run("read", FILM)
            .isRefused("Read", NOTHING, "thao.video.not-understood")
            .sends("TranscriptRead", NOTHING, new Fact.Completed(LEARNER))
            .sends("Watched", stretch(0, 100))
            .core("TimerFired", NOTHING),
        run("nonsense", FILM)
            .isRefused("Watched", NOTHING, "thao.video.not-understood")
            .isRefused("Watched", stretch(-1, 5), "thao.video.not-understood")
            .isRefused("Watched", stretch(5, 4), "thao.video.not-understood")
            .isRefused("Watched", stretch(0, 106), "thao.video.not-understood")
            .isRefused("Watched", json("{'from': '0', 'at': 'NaN'}"), "thao.video.not-understood")
            .isRefused(
                "Watched", json("{'from': ['0'], 'at': ['9']}"), "thao.video.not-understood"));
  }

  @Test
  void goesOnWhereItWasLeft() {
    JsonObject state = after(NOTHING, stretch(0, 42.6));
    assertThat(view(state, "p1"))
        .containsEntry("at", 42.6)
        .containsEntry("atClock", "0:42")
        .containsEntry("percent", 42)
        .containsEntry("length", "1:40");
    assertThat(view(state, "p2")).containsEntry("at", 0.0).containsEntry("atClock", "");
  }

  @Test
  void whatIsOverBeginsAnew() {
    assertThat(view(after(NOTHING, stretch(0, 99)), "p1"))
        .containsEntry("at", 0.0)
        .containsEntry("how", "watched");
  }

  @Test
  void completionStaysWhateverIsWatchedAgain() {
    JsonObject state = after(after(NOTHING, stretch(0, 95)), stretch(0, 5));
    assertThat(view(state, "p1")).containsEntry("how", "watched").containsEntry("at", 5.0);
  }

  private JsonObject after(JsonObject state, JsonObject payload) {
    var event = new Event(1, "p1", "Watched", payload, Instant.EPOCH, 1);
    return type().apply(Definition.of(FILM), state, event).state();
  }

  private Map<String, Object> view(JsonObject state, String participant) {
    var viewer = new Viewer(participant, "learner", Locale.ENGLISH, 0, false);
    return type().view(Definition.of(FILM), state, viewer).model();
  }

  private static JsonObject stretch(double from, double at) {
    return Json.createObjectBuilder().add("from", from).add("at", at).build();
  }
}
