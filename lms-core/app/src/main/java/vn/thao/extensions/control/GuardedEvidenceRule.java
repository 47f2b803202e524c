package vn.thao.extensions.control;

import jakarta.json.JsonValue;
import java.util.List;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.spi.EvidenceRule;
import vn.thao.spi.Fact;

/** A plugin's rule, asked through {@link PluginCalls}. */
record GuardedEvidenceRule(String id, String plugin, EvidenceRule rule, PluginCalls calls)
    implements EvidenceRule {

  @Override
  public List<Claim> from(String activityType, JsonValue activity, Fact fact) {
    return calls.call(
        plugin, PluginPlace.EVIDENCE, id, () -> rule.from(activityType, activity, fact));
  }
}
