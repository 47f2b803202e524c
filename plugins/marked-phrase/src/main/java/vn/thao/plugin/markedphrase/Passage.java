package vn.thao.plugin.markedphrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A passage as its author writes it: a phrase that should be marked stands in double square
 * brackets, one that may be marked but should not be in double round ones. Behind a bar stands what
 * those who see the result read about it, and a number is its weight: <code>
 * [[absolutely safe | Nobody has
 * tested it yet. | 2]]</code>. An empty line begins a new paragraph.
 *
 * @param broken what can't be read as a mark, as it is written
 */
record Passage(List<List<Piece>> paragraphs, List<String> broken) {

  /** The heaviest that a phrase may be. */
  static final int HEAVIEST = 10;

  private static final Pattern MARK =
      Pattern.compile("\\[\\[(.+?)]](?!])|\\(\\((.+?)\\)\\)(?!\\))", Pattern.DOTALL);
  private static final Pattern LEFT_OPEN = Pattern.compile("\\[\\[|]]|\\(\\(|\\)\\)");
  private static final Pattern WEIGHT = Pattern.compile("\\d{1,2}([.,]\\d{1,2})?");

  /**
   * Text or a phrase.
   *
   * @param phrase null where the text can't be marked
   */
  record Piece(String text, Phrase phrase) {}

  static Passage of(String written) {
    var paragraphs = new ArrayList<List<Piece>>();
    var broken = new ArrayList<String>();
    int number = 1;
    for (String paragraph : written.strip().split("\\R[ \\t]*\\R\\s*")) {
      var pieces = new ArrayList<Piece>();
      int end = 0;
      for (MatchResult mark : MARK.matcher(paragraph).results().toList()) {
        text(paragraph.substring(end, mark.start()), pieces, broken);
        Phrase phrase = phrase(mark, number++, broken);
        pieces.add(new Piece(phrase.text(), phrase));
        end = mark.end();
      }
      text(paragraph.substring(end), pieces, broken);
      paragraphs.add(List.copyOf(pieces));
    }
    return new Passage(List.copyOf(paragraphs), List.copyOf(broken));
  }

  private static void text(String text, List<Piece> pieces, List<String> broken) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, null));
    }
    LEFT_OPEN.matcher(text).results().forEach(found -> broken.add(found.group()));
  }

  private static Phrase phrase(MatchResult mark, int number, List<String> broken) {
    boolean risky = mark.group(1) != null;
    String[] parts = (risky ? mark.group(1) : mark.group(2)).split("\\|", -1);
    String text = parts[0].strip();
    String feedback = "";
    double weight = 1;
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (WEIGHT.matcher(part).matches()) {
        weight = Double.parseDouble(part.replace(',', '.'));
      } else if (feedback.isEmpty()) {
        feedback = part;
      } else {
        broken.add(mark.group());
      }
    }
    if (text.isEmpty() || weight <= 0 || weight > HEAVIEST || LEFT_OPEN.matcher(text).find()) {
      broken.add(mark.group());
    }
    return new Phrase(number, text, risky, feedback, weight);
  }

  List<Phrase> phrases() {
    return paragraphs.stream()
        .flatMap(List::stream)
        .map(Piece::phrase)
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * What has to be the same in each language: which phrases should be marked, and their weights.
   */
  List<String> shape() {
    return phrases().stream().map(phrase -> phrase.risky() + " " + phrase.weight()).toList();
  }
}
