package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thao.platform.control.ConditionKind.Look;
import vn.thao.platform.entity.Condition;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.ConditionField;
import vn.thao.platform.entity.Days;

/** Brings conditions together with what the components know about people (decision 0026). */
@ApplicationScoped
public class Conditions {

  @Inject @Any Instance<ConditionKind> beans;
  @Inject @Any Instance<ConditionSource> sources;
  @Inject Texts texts;

  /** What conditions can say on the day of the look, and in which words. */
  public ConditionWords words(Look look) {
    return words(look, kind -> true);
  }

  /** The words in which these conditions are said. */
  public ConditionWords words(Look look, Collection<Condition> said) {
    var named =
        said.stream().flatMap(Condition::leaves).map(Leaf::kind).collect(Collectors.toSet());
    return words(look, named::contains);
  }

  private ConditionWords words(Look look, Predicate<String> wanted) {
    var fields = new TreeMap<String, List<ConditionField>>();
    kinds().stream()
        .filter(kind -> wanted.test(kind.name()))
        .forEach(kind -> fields.put(kind.name(), kind.fields(look)));
    return new ConditionWords(texts, fields);
  }

  /**
   * On which days the leaves of all these conditions hold, by leaf and person. A fixed number of
   * statements for each kind that is named. A leaf whose kind is gone, or fails, is absent: nobody
   * knows of whom it holds, see {@link #answers}.
   */
  public Map<Leaf, Map<Long, Days>> read(Look look, Collection<Condition> conditions) {
    var leaves =
        conditions.stream()
            .flatMap(Condition::leaves)
            .distinct()
            .collect(Collectors.groupingBy(Leaf::kind));
    var facts = new HashMap<Leaf, Map<Long, Days>>();
    for (var kind : kinds()) {
      if (leaves.containsKey(kind.name())) {
        facts.putAll(kind.read(look, leaves.get(kind.name())));
      }
    }
    return facts;
  }

  /**
   * Whether these facts say all that the condition asks. When they don't, nothing may be decided by
   * it: under a "not" what holds of nobody would concern everybody.
   */
  public static boolean answers(Map<Leaf, Map<Long, Days>> facts, Condition condition) {
    return condition.leaves().allMatch(facts::containsKey);
  }

  private List<ConditionKind> kinds() {
    return Stream.concat(beans.stream(), sources.stream().flatMap(each -> each.kinds().stream()))
        .toList();
  }
}
