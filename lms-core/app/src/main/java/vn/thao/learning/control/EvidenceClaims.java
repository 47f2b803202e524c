package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.thao.competency.entity.Evidence;
import vn.thao.competency.entity.EvidenceSource;
import vn.thao.extensions.control.Contributions;
import vn.thao.learning.entity.Ruled;
import vn.thao.learning.entity.RunHead;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.spi.Event;
import vn.thao.spi.EvidenceRule;
import vn.thao.spi.Fact;
import vn.thao.spi.LocalText;

/** Asks the rules of the plugins what the facts of an event are worth, before any transaction. */
@ApplicationScoped
class EvidenceClaims {

  @Inject Contributions contributions;
  @Inject Texts texts;

  List<Ruled> of(RunHead head, Event event, List<Fact> facts) {
    var title = Json.createObjectBuilder().add("vi", head.titleVi()).add("en", head.titleEn());
    JsonValue activity = title.build();
    return contributions.evidenceRules().stream()
        .flatMap(
            rule ->
                facts.stream()
                    .flatMap(fact -> rule.from(head.type(), activity, fact).stream())
                    .map(claim -> new Ruled(rule.id(), evidence(head, event, claim))))
        .toList();
  }

  /** Who sends an event of somebody else's run has judged, where the rule speaks of a judgement. */
  private Evidence evidence(RunHead head, Event event, EvidenceRule.Claim claim) {
    var source = EvidenceSource.valueOf(claim.source().name());
    var sender =
        event.participant().isEmpty() ? head.personId() : Long.parseLong(event.participant());
    return new Evidence(
        0,
        claim.competency(),
        claim.level(),
        source,
        source.isPractice() && sender != head.personId() ? sender : null,
        LocalDate.ofInstant(event.time(), Time.ZONE),
        null,
        words(claim, Texts.VIETNAMESE),
        words(claim, Texts.ENGLISH),
        event.time());
  }

  private String words(EvidenceRule.Claim claim, Locale language) {
    var arguments =
        claim.arguments().stream()
            .map(each -> each instanceof JsonValue text ? LocalText.of(text, language) : each)
            .toArray();
    return texts.get(language, claim.key(), arguments);
  }
}
