package vn.thao.extensions.control;

import jakarta.json.JsonValue;
import java.util.List;
import vn.thao.spi.EvidenceRule;
import vn.thao.spi.Fact;

/** A plugin's rule, asked through {@link PluginCalls}. */
record GuardedEvidenceRule(String plugin, EvidenceRule rule, PluginCalls calls)
    implements EvidenceRule {

  @Override
  public String id() {
    return rule.id();
  }

  @Override
  public List<Claim> from(String activityType, JsonValue activity, Fact fact) {
    return calls.call(plugin, "evidence", () -> rule.from(activityType, activity, fact));
  }
}
