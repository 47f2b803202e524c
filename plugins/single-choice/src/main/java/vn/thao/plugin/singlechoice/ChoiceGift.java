package vn.thao.plugin.singlechoice;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thao.spi.Gift;
import vn.thao.spi.LocalText;
import vn.thao.spi.Options;

/**
 * The question in the manner of GIFT: <code>Who speaks? {=The chair#Right. ~The clerk}</code>, with
 * {@code =} before the one right option, {@code ~} before the others and {@code #} before feedback.
 * Options have no names there; they are a, b, c in their order.
 */
record ChoiceGift(String text, List<Option> options) {

  /** Letters to name options by. */
  private static final int MOST = 26;

  record Option(boolean right, String text, String feedback) {}

  static ChoiceGift of(JsonObject definition, Locale language) {
    return new ChoiceGift(
        LocalText.of(definition, "text", language),
        Options.of(definition).stream()
            .map(
                option ->
                    new Option(
                        Options.isRight(option),
                        LocalText.of(option, "text", language),
                        LocalText.of(option, "feedback", language)))
            .toList());
  }

  /** Empty when it would read as something else: an empty line in the text ends a question. */
  Optional<String> written() {
    var written = new StringBuilder(Gift.escape(text)).append("\n{\n");
    for (Option option : options) {
      written.append(option.right ? '=' : '~').append(Gift.escape(option.text));
      if (!option.feedback.isEmpty()) {
        written.append('#').append(Gift.escape(option.feedback));
      }
      written.append('\n');
    }
    String gift = written.append('}').toString();
    return text.contains("\n\n") || !read(gift).filter(this::equals).isPresent()
        ? Optional.empty()
        : Optional.of(gift);
  }

  /** Empty when it is another kind of question. */
  static Optional<ChoiceGift> read(String gift) {
    int open = Gift.brace(gift, 0);
    int end = open < 0 ? -1 : Gift.end(gift, open);
    if (end < 0 || !gift.substring(end + 1).isBlank()) {
      return Optional.empty();
    }
    List<Option> options = options(gift.substring(open + 1, end).strip());
    boolean sound =
        options.size() > 1
            && options.size() <= MOST
            && options.stream().filter(Option::right).count() == 1
            && options.stream().noneMatch(option -> option.text.isEmpty());
    return sound
        ? Optional.of(new ChoiceGift(Gift.unescape(gift.substring(0, open)).strip(), options))
        : Optional.empty();
  }

  /** Empty when what stands in the braces are no plain options. */
  private static List<Option> options(String body) {
    var options = new ArrayList<Option>();
    int begin = 0;
    for (int i = 1; i <= body.length(); i++) {
      if (i == body.length() || isMark(body, i)) {
        String piece = body.substring(begin, i);
        if (!isMark(body, begin) || piece.startsWith("%", 1) || Gift.brace(piece, 0) >= 0) {
          return List.of();
        }
        options.add(option(piece));
        begin = i;
      }
    }
    return options;
  }

  private static boolean isMark(String body, int i) {
    return (body.charAt(i) == '=' || body.charAt(i) == '~') && !isEscaped(body, i);
  }

  private static boolean isEscaped(String body, int i) {
    int slashes = 0;
    while (i - slashes > 0 && body.charAt(i - slashes - 1) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  private static Option option(String piece) {
    String rest = piece.substring(1);
    int cut = Gift.indexOf(rest, '#');
    return new Option(
        piece.startsWith("="),
        Gift.unescape(cut < 0 ? rest : rest.substring(0, cut)).strip(),
        cut < 0 ? "" : Gift.unescape(rest.substring(cut + 1)).strip());
  }

  JsonObject definition() {
    var all = Json.createArrayBuilder();
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      var one =
          Json.createObjectBuilder()
              .add("id", String.valueOf((char) ('a' + i)))
              .add("text", option.text);
      if (option.right) {
        one.add("right", true);
      }
      if (!option.feedback.isEmpty()) {
        one.add("feedback", option.feedback);
      }
      all.add(one);
    }
    return Json.createObjectBuilder().add("text", text).add("options", all).build();
  }
}
