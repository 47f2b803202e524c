package vn.thao.extensions.control;

import java.util.List;
import java.util.Map;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.spi.Condition;

/** A plugin's condition, asked through {@link PluginCalls}. */
record GuardedCondition(String id, String plugin, Condition condition, PluginCalls calls)
    implements Condition {

  @Override
  public List<Field> fields() {
    return calls.call(plugin, PluginPlace.CONDITION, id, condition::fields);
  }

  @Override
  public List<Stretch> holds(Map<String, String> chosen, Person person) {
    return calls.call(plugin, PluginPlace.CONDITION, id, () -> condition.holds(chosen, person));
  }
}
