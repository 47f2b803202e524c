package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thao.spi.EvidenceRule.Claim;

/**
 * The contract of an {@link EvidenceRule}, to be extended by the test of each: it gives facts and
 * what they are worth.
 */
public abstract class EvidenceRuleContract extends ProviderContract {

  protected static final JsonValue TITLE = Json.createValue("Tên hoạt động");

  /** A fact of a run of a type, and the claims expected. */
  public record Sample(String activityType, Fact fact, List<Claim> claims) {}

  protected abstract EvidenceRule rule();

  protected abstract List<Sample> samples();

  @Override
  Object subject() {
    return rule();
  }

  @Override
  Class<?> extensionPoint() {
    return EvidenceRule.class;
  }

  @Test
  void factsAreWorthWhatIsExpected() {
    assertThat(samples()).anyMatch(sample -> !sample.claims().isEmpty());
    for (var sample : samples()) {
      var claims = rule().from(sample.activityType(), TITLE, sample.fact());
      assertThat(claims).as("%s", sample.fact()).isEqualTo(sample.claims());
      assertThat(rule().from(sample.activityType(), TITLE, sample.fact())).isEqualTo(claims);
      for (var claim : claims) {
        assertThat(texts().complaints(claim.key(), claim.arguments())).isEmpty();
      }
    }
  }

  @Test
  void factsOfOtherTypesAreWorthNothing() {
    for (var sample : samples()) {
      assertThat(rule().from("test.unheard-of", TITLE, sample.fact())).isEmpty();
    }
  }

  @Test
  void isNamed() {
    named(Names.of(rule(), ""));
  }
}
