package vn.thao.extensions.control;

import jakarta.json.JsonValue;
import java.util.List;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.spi.EvidenceRule;
import vn.thao.spi.Fact;

/**
 * A plugin's rule, asked through {@link PluginCalls}. While it can't answer, what happens in runs
 * of the plugin's own types waits for it; runs of other types go on without it.
 */
record GuardedEvidenceRule(String id, String plugin, EvidenceRule rule, PluginCalls calls)
    implements EvidenceRule {

  @Override
  public List<Claim> from(String activityType, JsonValue activity, Fact fact) {
    try {
      return calls.call(
          plugin, PluginPlace.EVIDENCE, id, () -> rule.from(activityType, activity, fact));
    } catch (PluginUnavailable lack) {
      if (calls.brings(plugin, activityType)) {
        throw lack;
      }
      return List.of();
    }
  }
}
