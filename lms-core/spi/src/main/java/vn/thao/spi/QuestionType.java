package vn.thao.spi;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of question.
 *
 * <p>Stateless, thread-safe, pure, and found by {@link java.util.ServiceLoader}, like {@link
 * ActivityType}. A response is a JSON object whose members are the fields of the form that the
 * answer facelet draws, e.g. <code>{"choice":"b"}</code>.
 */
public interface QuestionType {

  /** The class of responses that say nothing; no name of anything has parentheses. */
  String NONE = "(none)";

  /** Stable for ever, e.g. {@code thao.single-choice}. */
  String id();

  /**
   * The facelet that draws one question, e.g. {@code /plugins/thao-single-choice/answer.xhtml}. It
   * sees {@code #{question}}, the map made by {@link #view}.
   */
  default String facelet() {
    return "/plugins/" + id().replace('.', '-') + "/answer.xhtml";
  }

  /**
   * The fields of a definition; what every question has is brought by {@link Contract#question}.
   */
  Contract contract();

  /** What the contract alone cannot say, e.g. that one option at least is right. */
  List<Problem> check(JsonObject definition);

  /**
   * What is settled once for a participant, e.g. the order of the options.
   *
   * @param seed any value; the same seed gives the same state
   */
  JsonObject begin(JsonObject definition, long seed);

  /**
   * Whether the response can be graded. An incomplete one may still be saved.
   *
   * @return why it is not complete; null when it is
   */
  Refusal complete(JsonObject definition, JsonObject response);

  /**
   * Grades a response; also an empty or a nonsensical one, which earns 0. Never throws.
   *
   * @param state what {@link #begin} gave
   */
  Grade grade(JsonObject definition, JsonObject state, JsonObject response);

  /** The response that earns the full fraction, as a reviewer or a regrade needs it. */
  JsonObject key(JsonObject definition);

  /** The response in one line of words, as an assessor reads it. */
  String summarise(JsonObject definition, JsonObject response, Locale language);

  /**
   * The class that the statistics count the response under, e.g. the id of the option chosen; one
   * of a small, fixed set per question, at most 60 characters.
   */
  String classify(JsonObject definition, JsonObject response);

  /**
   * All that responses are counted by, in the order in which it is shown, also what nobody chose;
   * {@link #NONE} is the core's. Whoever reads it may know the right answers.
   *
   * @param language the one that texts are taken in
   * @return at most 40; empty, as by default, when a class is to be shown as it is
   * @since 1.2
   */
  default List<ResponsePart> parts(JsonObject definition, Locale language) {
    return List.of();
  }

  /**
   * Which of the {@link #parts} the responses of a class have. Never throws.
   *
   * @param responseClass what {@link #classify} said, perhaps in an earlier version; never {@link
   *     #NONE}
   * @return ids of parts; by default the class is one itself
   * @since 1.2
   */
  default List<String> partsOf(JsonObject definition, String responseClass) {
    return List.of(responseClass);
  }

  /**
   * What the facelet draws: plain values only (String, Number, Boolean, List, Map). Which options
   * are right, and feedback, only when {@link Viewer#reveal()}.
   *
   * @param response what was saved last; empty object when nothing was
   */
  Map<String, Object> view(
      JsonObject definition, JsonObject state, JsonObject response, Viewer viewer);

  /**
   * The question in plain text, in the manner of the GIFT format: its text, then what is asked in
   * braces; see {@link Gift} for what has to be escaped. The title and comments are the core's.
   *
   * @param language the one that texts are taken in
   * @return empty when it can't be written so, as by default
   */
  default Optional<String> toGift(JsonObject definition, Locale language) {
    return Optional.empty();
  }

  /**
   * Reads what {@link #toGift} writes, and what people write in its place. Never throws.
   *
   * @param gift one question without title and comments; anything at all
   * @return the definition, its texts plain strings, without an id; empty unless it is certainly a
   *     question of this type, since every type is asked
   */
  default Optional<JsonObject> fromGift(String gift) {
    return Optional.empty();
  }
}
