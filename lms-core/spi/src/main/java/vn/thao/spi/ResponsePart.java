package vn.thao.spi;

import java.util.List;

/**
 * One thing that the statistics of a question count: an option, a phrase; or, where a response
 * counts as a whole, what became of it, e.g. "too large". See {@link QuestionType#parts}.
 *
 * @param id at most 60 characters; no two parts of a question have the same
 * @param text as the author wrote it, in the language asked for; empty where {@code key} says it
 * @param key of a text in the plugin's bundle; empty where {@code text} says it
 * @param arguments what that text has to be filled in with
 * @param right whether the response that earns everything has this part
 * @since 1.2
 */
public record ResponsePart(
    String id, String text, String key, List<Object> arguments, boolean right) {

  /** In the author's words. */
  public static ResponsePart written(String id, String text, boolean right) {
    return new ResponsePart(id, text, "", List.of(), right);
  }

  /** In the plugin's words. */
  public static ResponsePart worded(String id, boolean right, String key, Object... arguments) {
    return new ResponsePart(id, "", key, List.of(arguments), right);
  }
}
