package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thao.spi.Condition.Person;
import vn.thao.spi.Condition.Stretch;

/**
 * The contract of a {@link Condition}, to be extended by the test of each: it gives people and the
 * days on which the condition holds of them.
 */
public abstract class ConditionContract extends ProviderContract {

  private static final Person NOBODY = new Person(List.of(), Map.of());

  /** A choice, somebody, and the days expected. */
  public record Sample(Map<String, String> chosen, Person person, List<Stretch> days) {}

  protected abstract Condition condition();

  protected abstract List<Sample> samples();

  @Override
  Object subject() {
    return condition();
  }

  @Override
  Class<?> extensionPoint() {
    return Condition.class;
  }

  @Test
  void holdsOnTheDaysExpected() {
    assertThat(samples()).isNotEmpty();
    for (var sample : samples()) {
      var before = sample.toString();
      assertThat(condition().holds(sample.chosen(), sample.person()))
          .as(before)
          .containsExactlyInAnyOrderElementsOf(sample.days());
      assertThat(condition().holds(sample.chosen(), sample.person()))
          .as("asked twice")
          .containsExactlyInAnyOrderElementsOf(sample.days());
      assertThat(sample.toString()).isEqualTo(before);
    }
  }

  @Test
  void answersWhateverIsChosenAndWhoeverItIs() {
    for (var field : condition().fields()) {
      for (var value : List.of("", "?", "-1", "99999999999")) {
        var odd = new HashMap<>(samples().get(0).chosen());
        odd.put(field.name(), value);
        assertThatCode(() -> condition().holds(odd, samples().get(0).person()))
            .as("%s", odd)
            .doesNotThrowAnyException();
      }
    }
    assertThatCode(() -> condition().holds(samples().get(0).chosen(), NOBODY))
        .doesNotThrowAnyException();
  }

  @Test
  void everythingIsNamed() {
    named(Names.of(condition(), ""));
    assertThat(condition().fields()).isNotEmpty();
  }
}
