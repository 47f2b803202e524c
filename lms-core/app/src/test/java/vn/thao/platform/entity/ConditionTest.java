package vn.thao.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.Condition.Shape;

class ConditionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final Leaf POST = new Leaf("post", Map.of("position", "P1"));
  private static final Leaf COURSE = new Leaf("completed", Map.of("course", "K01"));
  private static final Leaf LEVEL = new Leaf("level", Map.of("competency", "C12", "level", "2"));

  /** Holds P1 for ten days, completed K01 five days ago, never had the level. */
  private static final Function<Leaf, Days> FACTS =
      leaf ->
          Map.of(POST, Days.of(DAY.minusDays(9), null), COURSE, Days.of(DAY.minusDays(4), null))
              .getOrDefault(leaf, Days.NEVER);

  private static Condition of(Shape shape, Leaf... leaves) {
    var group = Condition.group(shape);
    for (var leaf : leaves) {
      group = group.plus(Condition.ROOT, Condition.of(leaf));
    }
    return group;
  }

  private static boolean holds(Condition condition, LocalDate day) {
    return condition.days(FACTS).on(day);
  }

  @Test
  void groupsHoldAsTheirShapeSays() {
    assertThat(of(Shape.ALL, POST, COURSE).days(FACTS).since(DAY)).isEqualTo(DAY.minusDays(4));
    assertThat(of(Shape.ANY, POST, COURSE).days(FACTS).since(DAY)).isEqualTo(DAY.minusDays(9));
    assertThat(holds(of(Shape.ALL, POST, LEVEL), DAY)).isFalse();
    assertThat(holds(of(Shape.ANY, POST, LEVEL), DAY)).isTrue();
    assertThat(holds(of(Shape.NONE, LEVEL), DAY)).isTrue();
    assertThat(holds(of(Shape.NONE, LEVEL, POST), DAY)).isFalse();
    var open = of(Shape.ALL, POST).plus("0", of(Shape.NONE, COURSE));
    assertThat(holds(open, DAY)).isFalse();
    assertThat(holds(open, DAY.minusDays(5))).as("before the completion").isTrue();
  }

  @Test
  void anEmptyGroupHoldsOfNobody() {
    for (var shape : new Shape[] {Shape.ALL, Shape.ANY, Shape.NONE}) {
      assertThat(holds(Condition.group(shape), DAY)).as(shape.name()).isFalse();
    }
    assertThat(of(Shape.ALL, POST).isComplete()).isTrue();
    assertThat(of(Shape.ALL, POST).plus("0", Condition.group(Shape.ANY)).isComplete()).isFalse();
  }

  @Test
  void namesTheLeavesThatDecide() {
    assertThat(of(Shape.ALL, POST, COURSE, LEVEL).why(FACTS, DAY))
        .containsExactly(new Condition.Why(LEVEL, null, null));
    assertThat(of(Shape.ANY, LEVEL, POST).why(FACTS, DAY))
        .containsExactly(new Condition.Why(POST, DAY.minusDays(9), null));
    assertThat(of(Shape.NONE, COURSE, LEVEL).why(FACTS, DAY))
        .containsExactly(new Condition.Why(COURSE, DAY.minusDays(4), null));
    var ended = Days.of(DAY.minusDays(9), DAY.minusDays(2));
    assertThat(of(Shape.ALL, POST).why(leaf -> ended, DAY))
        .containsExactly(new Condition.Why(POST, null, DAY.minusDays(2)));
  }

  @Test
  void partsAreAddedShapedAndRemovedByTheirPlace() {
    var tree = of(Shape.ALL, POST).plus("0", Condition.group(Shape.ANY));
    tree = tree.plus("0.1", Condition.of(COURSE)).plus("0.1", Condition.of(LEVEL));

    assertThat(tree.nodes())
        .extracting(Condition.Node::place)
        .containsExactly("0", "0.0", "0.1", "0.1.0", "0.1.1");
    assertThat(tree.without("0.1.0").leaves()).containsExactly(POST, LEVEL);
    assertThat(tree.without("0.1").leaves()).containsExactly(POST);
    assertThat(tree.shaped("0.1", Shape.NONE).parts().get(1).shape()).isEqualTo(Shape.NONE);
    assertThat(Condition.of(tree.json())).isEqualTo(tree);
  }

  @Test
  void placesThatAreNotThereAreNotFound() {
    var tree = of(Shape.ALL, POST);
    for (var place : new String[] {"1", "0.7", "0.0.0", "x", ""}) {
      assertThatThrownBy(() -> tree.plus(place, Condition.of(LEVEL)))
          .as(place)
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> tree.plus("0.0", Condition.of(LEVEL))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> tree.without("0")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> tree.shaped("0.0", Shape.ANY)).isInstanceOf(NotFound.class);
  }

  @Test
  void isNoLargerThanCanBeRead() {
    var deep = Condition.group(Shape.ALL);
    deep = deep.plus("0", Condition.group(Shape.ALL)).plus("0.0", Condition.group(Shape.ALL));
    var deepest = deep.plus("0.0.0", Condition.of(POST));
    assertThatThrownBy(() -> deepest.plus("0.0.0", Condition.group(Shape.ALL, Condition.of(POST))))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> {
              var wide = Condition.group(Shape.ANY);
              for (int i = 0; i < 40; i++) {
                wide = wide.plus("0", Condition.of(POST));
              }
            })
        .isInstanceOf(Refused.class);
  }
}
