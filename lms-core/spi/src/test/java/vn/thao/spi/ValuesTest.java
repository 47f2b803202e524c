package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;

/** The small records' own promises. */
class ValuesTest {

  @ParameterizedTest
  @ValueSource(doubles = {-1.0001, 1.0001, Double.NaN, Double.POSITIVE_INFINITY})
  void gradeOutsideItsRangeIsRefused(double fraction) {
    assertThatThrownBy(() -> Grade.of(fraction)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0, 0.3, 1})
  void gradeWithinItsRangeStands(double fraction) {
    assertThat(Grade.of(fraction).fraction()).isEqualTo(fraction);
  }

  @Test
  void theCoresOwnKindsAreReserved() {
    assertThat(List.of("TimerFired", "Graded", "Began")).allMatch(Event::isReserved);
    assertThat(List.of("Chosen", "graded", "")).noneMatch(Event::isReserved);
  }

  @Test
  void fieldIsMandatoryAndAListAtOnce() {
    Field field = Field.choice("kind", "a", "b").mandatory().list();
    assertThat(field.required()).isTrue();
    assertThat(field.many()).isTrue();
    assertThat(field.choices()).containsExactly("a", "b");
    assertThat(Contract.of(field).field("kind")).contains(field);
    assertThat(Contract.of(field).field("other")).isEmpty();
  }

  @Test
  void groupHoldsFields() {
    Field group = Field.group("nodes", Field.of("id", Kind.CODE), Field.of("text", Kind.TEXT));
    assertThat(ContractShape.paths(Contract.of(group)))
        .containsExactly("nodes", "nodes.id", "nodes.text");
  }

  @Test
  void recordsKeepTheirListsToThemselves() {
    var facts = new ArrayList<Fact>(List.of(new Fact.Completed("p1")));
    var step = new Step(TypeContract.json("{}"), facts);
    facts.clear();
    assertThat(step.facts()).hasSize(1);
    var people = new ArrayList<>(List.of(new Participant("p1", "learner")));
    var start = new Start(people, 1, java.time.Instant.EPOCH);
    people.clear();
    assertThat(start.participants()).hasSize(1);
  }

  @Test
  void drawnItemIsFoundById() {
    var item = new DrawnItem("K01-T01", 2, "thao.single-choice", TypeContract.json("{}"));
    var definition = new Definition(TypeContract.json("{}"), List.of(item));
    assertThat(definition.item("K01-T01")).contains(item);
    assertThat(definition.item("K01-T02")).isEmpty();
  }

  @Test
  void scoreIsAFractionOfItsMaximum() {
    assertThat(new Fact.Scored("p1", 3, 4).fraction()).isEqualTo(0.75);
  }
}
