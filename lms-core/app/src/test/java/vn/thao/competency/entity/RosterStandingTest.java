package vn.thao.competency.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.thao.platform.entity.Condition;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.Condition.Shape;
import vn.thao.platform.entity.Days;
import vn.thao.platform.entity.Days.Stretch;

class RosterStandingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final Leaf C08 = new Leaf("level", Map.of("competency", "C08", "level", "4"));
  private static final RosterRule RULE =
      new RosterRule(1, 1, RosterRule.of("P5", "SNV", Map.of("C08", 4)), DAY, null, false, 1);

  /** Has the post that the rule asks for, if any, until a day. */
  private static Function<Leaf, Days> facts(LocalDate lastOfPost, Days level) {
    return leaf -> {
      if (leaf.kind().equals("post")) {
        return lastOfPost == null ? Days.NEVER : Days.of(DAY.minusYears(1), lastOfPost);
      }
      return leaf.equals(C08) ? level : Days.NEVER;
    };
  }

  private static RosterStanding standing(Function<Leaf, Days> facts, LocalDate day) {
    return new RosterStanding(RULE.whole().days(facts), day);
  }

  @Test
  void oldConditionsBecomeATree() {
    assertThat(RULE.says().leaves())
        .containsExactly(new Leaf("post", Map.of("position", "P5", "unit", "SNV")), C08);
    assertThat(RULE.competencies()).containsExactly("C08");
    assertThat(RULE.names("post", "unit", "SNV")).isTrue();
    assertThat(RULE.names("post", "unit", "SYT")).isFalse();
    assertThat(Condition.of(RULE.says().json())).isEqualTo(RULE.says());
    assertThat(RosterRule.of("", "", Map.of("C08", 4)).leaves()).containsExactly(C08);
  }

  @Test
  void lastsWhileOneLevelFollowsAnother() {
    var level =
        Days.of(
            List.of(
                new Stretch(DAY.minusDays(9), DAY.plusDays(5)),
                new Stretch(DAY.plusDays(6), DAY.plusDays(20))));
    var facts = facts(DAY.plusYears(1), level);
    assertThat(standing(facts, DAY).fits()).isTrue();
    assertThat(standing(facts, DAY).until()).isEqualTo(DAY.plusDays(20));
    assertThat(standing(facts, DAY).since()).isNull();
    assertThat(standing(facts, DAY.plusDays(40)).since()).isEqualTo(DAY.plusDays(21));
    assertThat(standing(facts, DAY.plusDays(40)).fits()).isFalse();
  }

  @Test
  void endsWithThePostAndNeverBeganForOthers() {
    var level = Days.of(DAY.minusDays(9), null);
    assertThat(standing(facts(DAY.plusDays(3), level), DAY).until()).isEqualTo(DAY.plusDays(3));
    assertThat(standing(facts(null, level), DAY).fits()).isFalse();
    assertThat(standing(facts(null, level), DAY).since()).as("never did").isNull();
    assertThat(standing(facts(DAY.plusDays(3), Days.NEVER), DAY).fits()).isFalse();
  }

  @Test
  void nobodyFitsWithoutConditionsAndWithoutAPostNoneOfWhichHelps() {
    var empty = new RosterRule(1, 1, Condition.group(Shape.ALL), DAY, null, true, 1);
    assertThat(empty.whole().days(facts(DAY, Days.ALWAYS)).on(DAY)).isFalse();
    var not =
        new RosterRule(1, 1, Condition.group(Shape.NONE, Condition.of(C08)), DAY, null, false, 1);
    assertThat(not.whole().days(facts(DAY, Days.NEVER)).on(DAY)).isTrue();
    assertThat(not.whole().days(facts(null, Days.NEVER)).on(DAY)).as("no post").isFalse();
  }

  @Test
  void ruleHoldsFromItsDayUntilTheNext() {
    var rule = new RosterRule(1, 1, RULE.says(), DAY, DAY.plusDays(3), false, 1);
    assertThat(rule.isInForceOn(DAY)).isTrue();
    assertThat(rule.isInForceOn(DAY.plusDays(4))).isFalse();
    assertThat(rule.isInForceOn(DAY.minusDays(1))).isFalse();
    assertThat(new RosterRule(1, 1, RULE.says(), DAY, null, true, 1).isInForceOn(DAY)).isFalse();
  }
}
