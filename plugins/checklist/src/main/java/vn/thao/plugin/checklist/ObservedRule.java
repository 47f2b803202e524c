package vn.thao.plugin.checklist;

import jakarta.json.JsonValue;
import java.util.List;
import vn.thao.spi.EvidenceRule;
import vn.thao.spi.Fact;

/**
 * What a signed checklist is worth: the level that its definition names, as an appraisal by whoever
 * signed, with the share of the behaviours that were seen as its strength.
 */
public final class ObservedRule implements EvidenceRule {

  static final String ID = "thao.observed";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Claim> from(String activityType, JsonValue activity, Fact fact) {
    return activityType.equals(Checklist.ID) && fact instanceof Fact.Observed observed
        ? List.of(
            new Claim(
                observed.competency(),
                observed.level(),
                observed.strength(),
                Source.APPRAISAL,
                ID + ".seen",
                List.of(activity, (int) Math.round(observed.strength() * 100))))
        : List.of();
  }
}
