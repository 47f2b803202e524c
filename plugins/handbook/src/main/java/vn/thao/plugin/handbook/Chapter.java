package vn.thao.plugin.handbook;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thao.spi.Refusal;

/**
 * What a chapter says, in Vietnamese and, if somebody translated it, in English. Steps and things
 * to check are ticked off by their place, so both languages have the same number of them.
 *
 * @param part one of {@link #PARTS}
 * @param place among the chapters of its part, 1 to 99
 */
record Chapter(String part, int place, ChapterText vi, ChapterText en) {

  static final List<String> PARTS = List.of("press", "falsehood", "crisis", "after");

  static Chapter read(String stored) {
    try (var reader = Json.createReader(new StringReader(stored))) {
      var object = reader.readObject();
      return new Chapter(
          object.getString("part"),
          object.getInt("place"),
          ChapterText.of(object.getJsonObject("vi")),
          ChapterText.of(object.getJsonObject("en")));
    }
  }

  JsonObject json() {
    return Json.createObjectBuilder()
        .add("part", part)
        .add("place", place)
        .add("vi", vi.json())
        .add("en", en.json())
        .build();
  }

  /** For a reader of this language; what isn't translated stands there in Vietnamese. */
  ChapterText in(Locale language) {
    return language.getLanguage().equals("en") ? en.or(vi) : vi;
  }

  boolean isTranslated() {
    return !en.field(ChapterText.TITLE).isEmpty();
  }

  /** How many things there are to tick off: the steps, then what is to be checked. */
  int items() {
    return vi.steps().size() + vi.checks().size();
  }

  boolean has(String words) {
    var all = new StringBuilder();
    for (var text : List.of(vi, en)) {
      text.fields().values().forEach(value -> all.append(Lines.folded(value)).append(' '));
    }
    return Lines.of(Lines.folded(words).replace(' ', '\n')).stream()
        .allMatch(word -> all.indexOf(word) >= 0);
  }

  /** What has to be mended before it can be kept; empty when nothing has. */
  Optional<Refusal> refusal() {
    if (!PARTS.contains(part) || place < 1 || place > 99) {
      return Optional.of(refused("place"));
    }
    if (vi.field(ChapterText.TITLE).isEmpty() || vi.steps().isEmpty()) {
      return Optional.of(refused("incomplete"));
    }
    if (vi.steps().stream().anyMatch(step -> step.what().isEmpty())) {
      return Optional.of(refused("step"));
    }
    for (var text : List.of(vi, en)) {
      for (var limit : ChapterText.LONGEST.entrySet()) {
        if (text.field(limit.getKey()).length() > limit.getValue()) {
          return Optional.of(refused("long." + limit.getKey(), limit.getValue()));
        }
      }
    }
    return unlike();
  }

  private Optional<Refusal> unlike() {
    int steps = en.steps().size();
    if (steps > 0 && steps != vi.steps().size()) {
      return Optional.of(refused("unlike-steps", vi.steps().size(), steps));
    }
    int checks = en.checks().size();
    return checks > 0 && checks != vi.checks().size()
        ? Optional.of(refused("unlike-checks", vi.checks().size(), checks))
        : Optional.empty();
  }

  private static Refusal refused(String why, Object... arguments) {
    return Refusal.of(HandbookPlugin.ID + ".refused." + why, arguments);
  }
}
