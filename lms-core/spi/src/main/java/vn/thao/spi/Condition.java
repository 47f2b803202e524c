package vn.thao.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One thing that can be said of people, for all that depends on them: who has to learn what, who
 * fits a task force. The core lets people choose it, draws it into the tree of all / any / not, and
 * says why somebody is concerned or not.
 *
 * <p>Stateless, thread-safe, pure, found by {@link java.util.ServiceLoader}. In the bundle: {@code
 * condition.<id>} what it is about, {@code condition.<id>.<field>} the label of a field, {@code
 * condition.<id>.<field>.is} what the chosen says, with {0} for its name, and {@code
 * condition.<id>.<field>.<choice>} the name of a choice.
 */
public interface Condition {

  /**
   * Something to choose.
   *
   * @param choices the codes that are offered, in their order; empty: the core offers its positions
   */
  record Field(String name, boolean needed, List<String> choices) {}

  /**
   * A post that somebody holds.
   *
   * @param position the code
   * @param unit the code
   * @param share full-time equivalent, 0 to 1
   * @param to the last day; null: no end is known
   */
  record Post(String position, String unit, double share, LocalDate from, LocalDate to) {}

  /**
   * What is known of a person.
   *
   * @param completed by the code of a course, the day of its first completion
   */
  record Person(List<Post> posts, Map<String, LocalDate> completed) {}

  /** Days on which it holds, both included; {@code to} null: it goes on. */
  record Stretch(LocalDate from, LocalDate to) {}

  /** Stable for ever, e.g. {@code thao.tenure}; stored with rules. */
  String id();

  List<Field> fields();

  /**
   * On which days it holds of this person, past and to come, by what is known now. Stretches may
   * overlap and come in any order.
   *
   * @param chosen by field; a field that isn't needed may be absent
   */
  List<Stretch> holds(Map<String, String> chosen, Person person);
}
