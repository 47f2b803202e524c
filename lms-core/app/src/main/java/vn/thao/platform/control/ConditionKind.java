package vn.thao.platform.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.ConditionField;
import vn.thao.platform.entity.Days;
import vn.thao.platform.entity.Scope;

/**
 * One kind of leaf of a {@link vn.thao.platform.entity.Condition}: a bean of the component whose
 * facts it is about, which {@link Conditions} finds. Its words are the texts {@code
 * condition.<kind>} (what it is about), {@code condition.<kind>.<field>} (the label) and {@code
 * condition.<kind>.<field>.is} (what the leaf says; {0} is the name of what was chosen).
 */
public interface ConditionKind {

  /**
   * How facts are looked at.
   *
   * @param area only people who work in it matter; when it is everything, those too who work
   *     nowhere
   * @param day units and lists are those of this day; the days of a leaf reach before and after it
   */
  record Look(FactSql.Reader reader, Scope area, LocalDate day, Instant knownAt) {}

  String name();

  /** The fields, in the order of the sentence; at most one statement. */
  List<ConditionField> fields(Look look);

  /**
   * On which days each of these leaves holds of whom; who is absent never did. A fixed number of
   * statements, however many people and leaves there are.
   */
  Map<Leaf, Map<Long, Days>> read(Look look, List<Leaf> leaves);
}
