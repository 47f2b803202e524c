package vn.thao.plugin.markedphrase;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thao.spi.Gift;

/**
 * The question in the manner of GIFT: <code>Mark the risky phrases. {MARK: The water is {=%2%absolutely
 * safe#Not tested yet.}, {~the commune} says.}</code>, with {@code =} and {@code ~} for what should and
 * should not be marked, {@code #} before the feedback, {@code %2%} for the weight, and {@code {MARK-:}
 * where grades may go below 0.
 */
record MarkGift(String text, String passage, boolean negative) {

  private static final Pattern HEAD = Pattern.compile("\\{\\s*MARK(-?)\\s*:\\s*");
  private static final Pattern WEIGHT = Pattern.compile("%(\\d{1,2}(?:\\.\\d{1,2})?)%");

  String written() {
    String body =
        Passage.of(passage).paragraphs().stream()
            .map(pieces -> pieces.stream().map(MarkGift::piece).collect(Collectors.joining()))
            .collect(Collectors.joining("\n\n"));
    return Gift.escape(text) + "\n{MARK" + (negative ? "-" : "") + ":\n" + body + "\n}";
  }

  private static String piece(Passage.Piece piece) {
    Phrase phrase = piece.phrase();
    if (phrase == null) {
      return Gift.escape(piece.text());
    }
    return (phrase.risky() ? "{=" : "{~")
        + (phrase.weight() == 1 ? "" : "%" + weight(phrase.weight()) + "%")
        + Gift.escape(phrase.text())
        + (phrase.feedback().isEmpty() ? "" : "#" + Gift.escape(phrase.feedback()))
        + "}";
  }

  private static String weight(double weight) {
    return weight == Math.rint(weight)
        ? String.valueOf(Math.round(weight))
        : String.valueOf(weight);
  }

  /** Empty when it is another kind of question. */
  static Optional<MarkGift> read(String gift) {
    int open = Gift.brace(gift, 0);
    Matcher head = HEAD.matcher(gift);
    if (open < 0 || !head.find(open) || head.start() != open) {
      return Optional.empty();
    }
    int end = Gift.end(gift, open);
    if (end < 0 || !gift.substring(end + 1).isBlank()) {
      return Optional.empty();
    }
    String text = Gift.unescape(gift.substring(0, open)).strip();
    String body = gift.substring(Math.min(head.end(), end), end);
    return passage(body.strip())
        .map(passage -> new MarkGift(text, passage, head.group(1).equals("-")));
  }

  private static Optional<String> passage(String body) {
    var passage = new StringBuilder();
    int place = 0;
    for (int open = Gift.brace(body, 0); open >= 0; open = Gift.brace(body, place)) {
      int end = Gift.end(body, open);
      String inside = end < 0 ? "" : body.substring(open + 1, end);
      if (!inside.startsWith("=") && !inside.startsWith("~")) {
        return Optional.empty();
      }
      passage.append(Gift.unescape(body.substring(place, open))).append(mark(inside));
      place = end + 1;
    }
    return Optional.of(passage.append(Gift.unescape(body.substring(place))).toString());
  }

  private static String mark(String inside) {
    String rest = inside.substring(1);
    Matcher weight = WEIGHT.matcher(rest);
    String heavy = "";
    if (weight.lookingAt()) {
      heavy = " | " + weight.group(1);
      rest = rest.substring(weight.end());
    }
    int cut = Gift.indexOf(rest, '#');
    String feedback = cut < 0 ? "" : Gift.unescape(rest.substring(cut + 1)).strip();
    String words =
        Gift.unescape(cut < 0 ? rest : rest.substring(0, cut)).strip()
            + (feedback.isEmpty() ? "" : " | " + feedback)
            + heavy;
    return inside.startsWith("=") ? "[[" + words + "]]" : "((" + words + "))";
  }
}
