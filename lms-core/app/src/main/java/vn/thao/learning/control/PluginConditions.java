package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.extensions.control.Contributions;
import vn.thao.extensions.control.PluginCalls;
import vn.thao.platform.control.ConditionKind;
import vn.thao.platform.control.ConditionKind.Look;
import vn.thao.platform.control.ConditionSource;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.ConditionField;
import vn.thao.platform.entity.Days;
import vn.thao.platform.entity.Failure;
import vn.thao.platform.entity.LocalName;
import vn.thao.spi.Condition;

/**
 * The conditions that plugins bring, among all others. The core reads what is known of people, for
 * all of them at once, and the plugin says on which days its condition holds of each.
 */
@ApplicationScoped
class PluginConditions implements ConditionSource {

  @Inject Contributions contributions;
  @Inject PluginCalls calls;
  @Inject Texts texts;

  @Override
  public List<ConditionKind> kinds() {
    var asked = new Asked();
    return contributions.conditions().stream()
        .map(each -> (ConditionKind) new Kind(each, asked))
        .toList();
  }

  /** What is read once for all of them, so that each more costs no statement. */
  private static final class Asked {

    private final Map<Look, Map<String, LocalName>> positions = new HashMap<>();
    private final Map<Look, Map<Long, Condition.Person>> people = new HashMap<>();

    Map<String, LocalName> positions(Look look) {
      return positions.computeIfAbsent(look, each -> new PersonFacts(each).positions());
    }

    Map<Long, Condition.Person> people(Look look) {
      return people.computeIfAbsent(look, each -> new PersonFacts(each).people());
    }
  }

  private final class Kind implements ConditionKind {

    private final Condition condition;
    private final Asked asked;

    private Kind(Condition condition, Asked asked) {
      this.condition = condition;
      this.asked = asked;
    }

    @Override
    public String name() {
      return condition.id();
    }

    /** None when the plugin fails: then nobody can choose it, and all else goes on. */
    @Override
    public List<ConditionField> fields(Look look) {
      try {
        return calls.outside(condition::fields).stream().map(field -> field(look, field)).toList();
      } catch (Failure noted) {
        return List.of();
      }
    }

    private ConditionField field(Look look, Condition.Field field) {
      var choices = field.choices().isEmpty() ? asked.positions(look) : words(field);
      return new ConditionField(field.name(), field.needed(), choices);
    }

    private Map<String, LocalName> words(Condition.Field field) {
      var choices = new LinkedHashMap<String, LocalName>();
      for (var choice : field.choices()) {
        var key = "condition." + condition.id() + "." + field.name() + "." + choice;
        choices.put(
            choice, new LocalName(texts.get(Texts.VIETNAMESE, key), texts.get(Texts.ENGLISH, key)));
      }
      return choices;
    }

    /** Nothing at all when the plugin fails: then nobody knows of whom a leaf holds. */
    @Override
    public Map<Leaf, Map<Long, Days>> read(Look look, List<Leaf> leaves) {
      var people = asked.people(look);
      try {
        return calls.outside(() -> holds(leaves, people));
      } catch (Failure noted) {
        return Map.of();
      }
    }

    private Map<Leaf, Map<Long, Days>> holds(
        List<Leaf> leaves, Map<Long, Condition.Person> people) {
      var facts = new HashMap<Leaf, Map<Long, Days>>();
      for (var leaf : leaves) {
        var days = new HashMap<Long, Days>();
        people.forEach((id, person) -> days.put(id, days(leaf, person)));
        facts.put(leaf, days);
      }
      return facts;
    }

    private Days days(Leaf leaf, Condition.Person person) {
      return Days.of(
          condition.holds(leaf.values(), person).stream()
              .map(each -> new Days.Stretch(each.from(), each.to() == null ? Days.OPEN : each.to()))
              .toList());
    }
  }
}
