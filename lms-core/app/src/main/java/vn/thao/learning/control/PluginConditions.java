package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.extensions.control.Contributions;
import vn.thao.platform.control.ConditionKind;
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
  @Inject Texts texts;

  @Override
  public List<ConditionKind> kinds() {
    return contributions.conditions().stream().map(each -> (ConditionKind) new Kind(each)).toList();
  }

  private final class Kind implements ConditionKind {

    private final Condition condition;

    private Kind(Condition condition) {
      this.condition = condition;
    }

    @Override
    public String name() {
      return condition.id();
    }

    @Override
    public List<ConditionField> fields(Look look) {
      var fields = new ArrayList<ConditionField>();
      for (var field : condition.fields()) {
        fields.add(
            new ConditionField(
                field.name(),
                field.needed(),
                field.choices().isEmpty() ? new PersonFacts(look).positions() : words(field)));
      }
      return fields;
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
      var people = new PersonFacts(look).people();
      var facts = new HashMap<Leaf, Map<Long, Days>>();
      try {
        for (var leaf : leaves) {
          var days = new HashMap<Long, Days>();
          people.forEach((id, person) -> days.put(id, days(leaf, person)));
          facts.put(leaf, days);
        }
        return facts;
      } catch (Failure noted) {
        return Map.of();
      }
    }

    private Days days(Leaf leaf, Condition.Person person) {
      return Days.of(
          condition.holds(leaf.values(), person).stream()
              .map(each -> new Days.Stretch(each.from(), each.to() == null ? Days.OPEN : each.to()))
              .toList());
    }
  }
}
