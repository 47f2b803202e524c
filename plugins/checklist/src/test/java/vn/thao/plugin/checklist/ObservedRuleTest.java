package vn.thao.plugin.checklist;

import java.util.List;
import vn.thao.spi.EvidenceRule;
import vn.thao.spi.EvidenceRule.Claim;
import vn.thao.spi.EvidenceRule.Source;
import vn.thao.spi.EvidenceRuleContract;
import vn.thao.spi.Fact;

class ObservedRuleTest extends EvidenceRuleContract {

  @Override
  protected EvidenceRule rule() {
    return new ObservedRule();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        new Sample(
            "thao.checklist",
            new Fact.Observed("p1", "C03", 3, 2 / 3.0),
            List.of(
                new Claim(
                    "C03",
                    3,
                    2 / 3.0,
                    Source.APPRAISAL,
                    "thao.observed.seen",
                    List.of(TITLE, 67)))),
        new Sample("thao.checklist", new Fact.Passed("p1"), List.of()));
  }
}
