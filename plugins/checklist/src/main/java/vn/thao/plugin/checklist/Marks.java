package vn.thao.plugin.checklist;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import vn.thao.spi.Lenient;

/**
 * What one assessor has marked: for each behaviour {@code seen}, {@code not-seen} or {@code
 * no-chance} (there was no occasion for it), or nothing yet; and a comment. As JSON <code>
 * {"b-1":"seen", …, "comment":"…"}</code>.
 */
record Marks(List<JsonObject> behaviours, JsonObject said) {

  static final String SEEN = "seen";
  static final String NOT_SEEN = "not-seen";
  static final String COMMENT = "comment";
  static final int LONGEST_COMMENT = 2000;

  /** What can be said of a behaviour. */
  static final List<String> WORDS = List.of(SEEN, NOT_SEEN, "no-chance");

  static Marks of(JsonObject definition, JsonObject said) {
    return new Marks(Lenient.objects(definition, "behaviours"), said);
  }

  /** Only what there is to say, in words that mean something; the rest is left out. */
  JsonObject clean() {
    var clean = Json.createObjectBuilder();
    for (int place = 0; place < behaviours.size(); place++) {
      if (!mark(place).isEmpty()) {
        clean.add(name(place), mark(place));
      }
    }
    return clean.add(COMMENT, comment()).build();
  }

  static String name(int place) {
    return "b-" + (place + 1);
  }

  /** Empty when nothing was marked. */
  String mark(int place) {
    String word = Lenient.text(said, name(place));
    return WORDS.contains(word) ? word : "";
  }

  String comment() {
    String comment = Lenient.text(said, COMMENT).strip();
    return comment.substring(0, Math.min(LONGEST_COMMENT, comment.length()));
  }

  int open() {
    return (int) places().filter(place -> mark(place).isEmpty()).count();
  }

  int seen() {
    return (int) places().filter(place -> mark(place).equals(SEEN)).count();
  }

  /** For how many there was an occasion. */
  int judged() {
    return seen() + (int) places().filter(place -> mark(place).equals(NOT_SEEN)).count();
  }

  /** Every essential behaviour was seen. */
  boolean hasEssentials() {
    return places()
        .filter(place -> Lenient.flag(behaviours.get(place), "essential"))
        .allMatch(place -> mark(place).equals(SEEN));
  }

  private IntStream places() {
    return IntStream.range(0, behaviours.size());
  }
}
