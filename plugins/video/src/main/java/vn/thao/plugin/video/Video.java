package vn.thao.plugin.video;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
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
 * A video. {@code Watched {from, at}} says in seconds which stretch was played; the page sends it
 * at most every 20 s, at a pause and when it is left. The activity is completed when everything up
 * to 90 % of the length has been seen, by {@link Watching}, so that jumping to the end doesn't do;
 * or by {@code TranscriptRead}, for those who read instead. Afterwards only the place is kept.
 *
 * <p>The state is <code>{"watching":{"participant":{"at","furthest","done","how"}, …}}</code>.
 */
public final class Video implements ActivityType {

  static final String ID = "thao.video";
  static final String WATCHED = "Watched";
  static final String TRANSCRIPT_READ = "TranscriptRead";

  /** The share of the length that counts as all of it: few stay for the credits. */
  static final double ENOUGH = 0.9;

  private static final String FACELET = "/plugins/thao-video/play.xhtml";
  private static final int LONGEST = 4 * 3600;
  private static final double BEYOND_THE_END = 5;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Contract contract() {
    return Contract.of(
        Field.of("body", Kind.MARKDOWN),
        Field.of("file", Kind.MEDIA).mandatory(),
        Field.of("seconds", Kind.NUMBER).mandatory(),
        Field.of("poster", Kind.MEDIA),
        Field.of("captions", Kind.MEDIA).mandatory(),
        Field.of("captionsEn", Kind.MEDIA),
        Field.of("transcript", Kind.MARKDOWN).mandatory());
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    var problems = new ArrayList<Problem>();
    kind(definition, "file", "video-kind", problems, ".webm", ".mp4");
    kind(definition, "captions", "captions-kind", problems, ".vtt");
    if (definition.containsKey("captionsEn")) {
      kind(definition, "captionsEn", "captions-kind", problems, ".vtt");
    }
    if (definition.containsKey("poster")) {
      kind(definition, "poster", "poster-kind", problems, ".png", ".jpg", ".webp", ".svg");
    }
    if (LocalText.of(definition, "transcript", Locale.ROOT).isBlank()) {
      problems.add(Problem.at(place(definition, "transcript"), ID + ".no-transcript"));
    }
    double seconds = Lenient.number(definition, "seconds", 0);
    if (seconds < 1 || seconds > LONGEST) {
      problems.add(Problem.at(place(definition, "seconds"), ID + ".seconds-range", LONGEST));
    }
    return problems;
  }

  private static void kind(
      JsonObject definition, String name, String key, List<Problem> problems, String... endings) {
    String file = file(definition, name);
    if (List.of(endings).stream().noneMatch(file::endsWith)) {
      problems.add(Problem.at(place(definition, name), ID + "." + key));
    }
  }

  private static String place(JsonObject definition, String name) {
    return definition.containsKey(name) ? "/" + name : "";
  }

  @Override
  public Step begin(Definition definition, Start start) {
    return Step.of(JsonValue.EMPTY_JSON_OBJECT);
  }

  @Override
  public Optional<Refusal> accept(Definition definition, JsonObject state, Event event) {
    switch (event.kind()) {
      case WATCHED:
        double from = Watching.seconds(event.payload(), "from");
        double at = Watching.seconds(event.payload(), "at");
        double end = seconds(definition) + BEYOND_THE_END;
        boolean sound = from >= 0 && at >= from && at <= end;
        return sound ? Optional.empty() : Optional.of(Refusal.of(ID + ".not-understood"));
      case TRANSCRIPT_READ:
        return Watching.of(state, event.participant()).isDone()
            ? Optional.of(Refusal.of(ID + ".done-already"))
            : Optional.empty();
      default:
        return Optional.of(Refusal.of(ID + ".not-understood"));
    }
  }

  @Override
  public Step apply(Definition definition, JsonObject state, Event event) {
    String participant = event.participant();
    if (participant.isEmpty() || accept(definition, state, event).isPresent()) {
      return Step.of(state);
    }
    Watching before = Watching.of(state, participant);
    boolean read = event.kind().equals(TRANSCRIPT_READ);
    Watching after =
        read
            ? before
            : before.saw(
                Watching.seconds(event.payload(), "from"), Watching.seconds(event.payload(), "at"));
    boolean enough = read || after.furthest() >= ENOUGH * seconds(definition);
    if (before.isDone() || !enough) {
      return Step.of(after.in(state, participant));
    }
    after = after.done(event.time().toString(), read ? "read" : "watched");
    return Step.of(after.in(state, participant), new Fact.Completed(participant));
  }

  @Override
  public View view(Definition definition, JsonObject state, Viewer viewer) {
    JsonObject body = definition.body();
    Locale language = viewer.language();
    Watching watching = Watching.of(state, viewer.participant());
    double seconds = seconds(definition);
    boolean over = watching.at() >= ENOUGH * seconds;
    return new View(
        FACELET,
        Map.ofEntries(
            Map.entry("text", LocalText.of(body, "body", language)),
            Map.entry("file", file(body, "file")),
            Map.entry("type", file(body, "file").endsWith(".mp4") ? "video/mp4" : "video/webm"),
            Map.entry("poster", file(body, "poster")),
            Map.entry("captions", file(body, "captions")),
            Map.entry("captionsEn", file(body, "captionsEn")),
            Map.entry("english", language.getLanguage().equals("en")),
            Map.entry("transcript", LocalText.of(body, "transcript", language)),
            Map.entry("length", clock(seconds)),
            Map.entry("at", over ? 0.0 : watching.at()),
            Map.entry("atClock", over || watching.at() < 1 ? "" : clock(watching.at())),
            Map.entry("percent", (int) Math.min(100, 100 * watching.furthest() / seconds)),
            Map.entry("done", watching.done()),
            Map.entry("how", watching.how())));
  }

  /** At least a second, whatever the definition says. */
  private static double seconds(Definition definition) {
    return Math.max(1, Lenient.number(definition.body(), "seconds", 1));
  }

  /** Minutes and seconds, e.g. 3:07. */
  private static String clock(double seconds) {
    long whole = (long) seconds;
    return whole / 60 + ":" + String.format(Locale.ROOT, "%02d", whole % 60);
  }

  /** Without the folder, which the page knows. */
  private static String file(JsonObject definition, String name) {
    return Lenient.text(definition, name).replaceFirst("^media/", "");
  }
}
