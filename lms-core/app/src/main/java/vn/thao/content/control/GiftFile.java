package vn.thao.content.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thao.spi.Gift;

/**
 * A text in the manner of GIFT, taken apart into its questions: an empty line outside braces ends
 * one, a line that begins with {@code //} is a comment, one with {@code $} a category, both left
 * out. A question begins with its title, {@code ::K01-D7::}; with {@code ::K01-D7 (en)::} begins
 * its English.
 */
record GiftFile(List<Question> questions) {

  private static final Pattern TITLE =
      Pattern.compile("::\\s*(.*?)\\s*(\\(en\\))?\\s*::", Pattern.DOTALL);

  /**
   * One question in one language.
   *
   * @param line where it begins, from 1
   * @param title empty when it has none
   * @param text without the title
   */
  record Question(int line, String title, boolean english, String text) {}

  static GiftFile of(String text) {
    var questions = new ArrayList<Question>();
    var block = new StringBuilder();
    int start = 1;
    int number = 0;
    for (var line : text.split("\\R", -1)) {
      number++;
      if (line.isBlank() && !isOpen(block)) {
        add(start, block, questions);
      } else if (isOpen(block) || !line.matches("\\s*(//|\\$).*")) {
        start = block.isEmpty() ? number : start;
        block.append(line).append('\n');
      }
    }
    add(start, block, questions);
    return new GiftFile(List.copyOf(questions));
  }

  /** Whether a brace has not been closed yet. */
  private static boolean isOpen(CharSequence block) {
    var text = block.toString();
    int open = Gift.brace(text, 0);
    while (open >= 0) {
      int end = Gift.end(text, open);
      if (end < 0) {
        return true;
      }
      open = Gift.brace(text, end + 1);
    }
    return false;
  }

  private static void add(int line, StringBuilder block, List<Question> questions) {
    var text = block.toString().strip();
    block.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    Matcher title = TITLE.matcher(text);
    boolean has = title.lookingAt();
    questions.add(
        new Question(
            line,
            has ? Gift.unescape(title.group(1)) : "",
            has && title.group(2) != null,
            has ? text.substring(title.end()).strip() : text));
  }

  /** The title as it stands before a question. */
  static String title(String id, boolean english) {
    return "::" + Gift.escape(id) + (english ? " (en)" : "") + "::";
  }
}
