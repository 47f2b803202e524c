package vn.thao.plugin.truefalse;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thao.spi.Gift;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;

/**
 * The statement in the manner of GIFT: <code>Water is wet. {T#For who says false.#For who says
 * true.}</code>; the feedback for the wrong answer comes first.
 */
record TruthGift(String text, boolean answer, String wrong, String right) {

  private static final Pattern BODY = Pattern.compile("(T|TRUE|F|FALSE)\\s*(#.*)?", Pattern.DOTALL);

  static TruthGift of(JsonObject definition, Locale language) {
    boolean answer = Lenient.flag(definition, "answer");
    String ifTrue = LocalText.of(definition, "feedbackTrue", language);
    String ifFalse = LocalText.of(definition, "feedbackFalse", language);
    return new TruthGift(
        LocalText.of(definition, "text", language),
        answer,
        answer ? ifFalse : ifTrue,
        answer ? ifTrue : ifFalse);
  }

  /** Empty when it would read as something else: an empty line in the text ends a question. */
  Optional<String> written() {
    String feedback =
        right.isEmpty()
            ? wrong.isEmpty() ? "" : "#" + Gift.escape(wrong)
            : "#" + Gift.escape(wrong) + "#" + Gift.escape(right);
    String gift = Gift.escape(text) + " {" + (answer ? "T" : "F") + feedback + "}";
    return text.contains("\n\n") || !read(gift).filter(this::equals).isPresent()
        ? Optional.empty()
        : Optional.of(gift);
  }

  /** Empty when it is another kind of question. */
  static Optional<TruthGift> read(String gift) {
    int open = Gift.brace(gift, 0);
    int end = open < 0 ? -1 : Gift.end(gift, open);
    if (end < 0 || !gift.substring(end + 1).isBlank()) {
      return Optional.empty();
    }
    Matcher body = BODY.matcher(gift.substring(open + 1, end).strip());
    if (!body.matches()) {
      return Optional.empty();
    }
    String said = body.group(2) == null ? "" : body.group(2).substring(1);
    int cut = Gift.indexOf(said, '#');
    return Optional.of(
        new TruthGift(
            Gift.unescape(gift.substring(0, open)).strip(),
            body.group(1).startsWith("T"),
            Gift.unescape(cut < 0 ? said : said.substring(0, cut)).strip(),
            cut < 0 ? "" : Gift.unescape(said.substring(cut + 1)).strip()));
  }

  JsonObject definition() {
    var definition = Json.createObjectBuilder().add("text", text).add("answer", answer);
    String ifTrue = answer ? right : wrong;
    String ifFalse = answer ? wrong : right;
    if (!ifTrue.isEmpty()) {
      definition.add("feedbackTrue", ifTrue);
    }
    if (!ifFalse.isEmpty()) {
      definition.add("feedbackFalse", ifFalse);
    }
    return definition.build();
  }
}
