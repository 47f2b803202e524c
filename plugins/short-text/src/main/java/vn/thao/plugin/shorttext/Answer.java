package vn.thao.plugin.shorttext;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;

/**
 * An answer that the author foresaw: accepted, worth a part, or a common mistake worth nothing.
 *
 * @param body as in the definition
 */
record Answer(JsonObject body) {

  static final int FULL = 100;

  static List<Answer> of(JsonObject definition) {
    return Lenient.objects(definition, "answers").stream().map(Answer::new).toList();
  }

  /** Percent of the question's point; all of it when nothing is said. */
  double credit() {
    return Lenient.number(body, "credit", FULL);
  }

  double fraction() {
    return Math.max(0, Math.min(FULL, credit())) / FULL;
  }

  boolean isRight() {
    return credit() >= FULL;
  }

  String text(Locale language) {
    return LocalText.of(body, "text", language);
  }

  String feedback(Locale language) {
    return LocalText.of(body, "feedback", language);
  }

  /** In whichever language somebody answers. */
  boolean matches(String answer, Wording wording) {
    String said = wording.of(answer);
    return !said.isEmpty() && wordings().map(wording::of).anyMatch(said::equals);
  }

  Stream<String> wordings() {
    return Stream.of(text(Locale.ROOT), text(Locale.ENGLISH)).distinct();
  }
}
