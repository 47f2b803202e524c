package vn.thao.competency.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thao.competency.entity.EvidenceSource.APPRAISAL;
import static vn.thao.competency.entity.EvidenceSource.EXERCISE;
import static vn.thao.competency.entity.EvidenceSource.MEASUREMENT;
import static vn.thao.competency.entity.EvidenceSource.PRIOR;
import static vn.thao.competency.entity.EvidenceSource.REHEARSAL;
import static vn.thao.competency.entity.EvidenceSource.SELF;
import static vn.thao.competency.entity.EvidenceSource.WORKPLACE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thao.platform.entity.Refused;

class LevelsTest {

  private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
  private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 1);
  private static final Policy PLAIN = new Policy(PolicyRule.HIGHEST, 0, 0, 0, 0, null, null);
  private static final Policy NEWEST = new Policy(PolicyRule.LATEST, 0, 0, 0, 0, null, null);

  private static int level(LocalDate day, Policy policy, Evidence... evidence) {
    return Levels.on(day, List.of(evidence), policy).level();
  }

  @Test
  void withoutEvidenceThereIsNoLevel() {
    var held = Levels.on(SUMMER, List.of(), Policy.DEFAULT);
    assertThat(held.level()).isZero();
    assertThat(held.expired()).isZero();
    assertThat(held.basis()).isEmpty();
    assertThat(Levels.missing(SUMMER, List.of(), Policy.DEFAULT, 1))
        .containsExactly(Missing.EVIDENCE);
  }

  @Test
  void higherLevelIncludesTheLower() {
    assertThat(
            level(
                AUTUMN,
                PLAIN,
                evidence(4, MEASUREMENT, SPRING, null),
                evidence(2, MEASUREMENT, AUTUMN, null)))
        .isEqualTo(4);
  }

  @Test
  void evidenceCountsThroughItsLastDay() {
    var evidence = evidence(2, MEASUREMENT, SPRING, SUMMER);

    assertThat(level(SPRING.minusDays(1), PLAIN, evidence)).isZero();
    assertThat(level(SPRING, PLAIN, evidence)).isEqualTo(2);
    assertThat(level(SUMMER, PLAIN, evidence)).isEqualTo(2);
    assertThat(level(SUMMER.plusDays(1), PLAIN, evidence)).isZero();
    assertThat(Levels.on(SUMMER, List.of(evidence), PLAIN).expired()).isZero();
    assertThat(Levels.on(SUMMER.plusDays(1), List.of(evidence), PLAIN).expired()).isEqualTo(2);
  }

  @Test
  void whenTheHigherRunsOutTheLowerStays() {
    var evidence =
        List.of(evidence(4, MEASUREMENT, SPRING, SUMMER), evidence(2, APPRAISAL, SPRING, null));

    assertThat(Levels.on(AUTUMN, evidence, PLAIN))
        .extracting("level", "expired")
        .containsExactly(2, 4);
  }

  @Test
  void futureEvidenceDoesNotCountYet() {
    var evidence = evidence(3, APPRAISAL, AUTUMN, SPRING);

    assertThat(level(AUTUMN.minusDays(1), PLAIN, evidence)).isZero();
    assertThat(Levels.on(SUMMER, List.of(evidence), PLAIN).expired()).isZero();
    assertThat(level(AUTUMN, PLAIN, evidence(3, APPRAISAL, AUTUMN, null))).isEqualTo(3);
  }

  @Test
  void selfRatingNeverCounts() {
    var evidence = List.of(evidence(5, SELF, SPRING, SUMMER), evidence(1, APPRAISAL, SPRING, null));

    assertThat(Levels.on(SUMMER, evidence, PLAIN).level()).isEqualTo(1);
    assertThat(Levels.on(AUTUMN, evidence, PLAIN).expired()).isZero();
    assertThat(Levels.on(SUMMER, evidence, NEWEST).level()).isEqualTo(1);
    assertThat(
            Levels.missing(
                SUMMER, evidence, new Policy(PolicyRule.HIGHEST, 1, 0, 0, 0, null, null), 1))
        .as("a self-rating is no second source")
        .containsExactly(Missing.SOURCE);
  }

  @Test
  void levelRestsOnTheEvidenceThatLastsLongest() {
    var lasting = evidence(3, APPRAISAL, SPRING, null);
    var ageing = evidence(3, MEASUREMENT, SPRING, AUTUMN);
    var lower = evidence(2, MEASUREMENT, SPRING, null);

    assertThat(Levels.on(SUMMER, List.of(ageing, lasting, lower), PLAIN).basis())
        .containsExactly(lasting, ageing);
    assertThat(Levels.on(SUMMER, List.of(lower, lasting, ageing), PLAIN).basis())
        .containsExactly(lasting, ageing);
  }

  @Test
  void newestDecidesEvenWhenItIsLowerOrHasRunOut() {
    var high = evidence(3, APPRAISAL, SPRING, null);
    var low = evidence(1, APPRAISAL, SUMMER, SUMMER.plusDays(9));

    assertThat(level(SUMMER.minusDays(1), NEWEST, high, low)).isEqualTo(3);
    assertThat(level(SUMMER, NEWEST, high, low)).isEqualTo(1);
    assertThat(level(AUTUMN, NEWEST, high, low)).as("what ran out lifts nobody").isEqualTo(1);
    assertThat(level(SUMMER, PLAIN, high, low)).isEqualTo(3);
    assertThat(Levels.missing(SUMMER, List.of(high, low), NEWEST, 3))
        .containsExactly(Missing.NEWEST);
    assertThat(Levels.missing(SUMMER, List.of(high, low), NEWEST, 4))
        .containsExactly(Missing.EVIDENCE);
  }

  @Test
  void ofTheNewestDayTheHighestDecides() {
    assertThat(
            level(
                SUMMER,
                NEWEST,
                evidence(2, APPRAISAL, SUMMER, null),
                evidence(3, EXERCISE, SUMMER, null)))
        .isEqualTo(3);
  }

  @Test
  void newestIsNoHigherThanWhatStillCounts() {
    assertThat(
            level(
                AUTUMN,
                NEWEST,
                evidence(2, APPRAISAL, SPRING, null),
                evidence(4, APPRAISAL, SUMMER, SUMMER)))
        .isEqualTo(2);
  }

  @Test
  void fromTheThresholdOnTwoSourcesMustAgree() {
    var policy = new Policy(PolicyRule.HIGHEST, 3, 0, 0, 0, null, null);
    var test = evidence(3, MEASUREMENT, SPRING, null);

    assertThat(level(SUMMER, policy, test)).as("one source carries what is below").isEqualTo(2);
    assertThat(level(SUMMER, policy, test, evidence(3, MEASUREMENT, SUMMER, null))).isEqualTo(2);
    assertThat(level(SUMMER, policy, test, evidence(2, EXERCISE, SUMMER, null))).isEqualTo(2);
    assertThat(level(SUMMER, policy, test, evidence(4, EXERCISE, SUMMER, null))).isEqualTo(3);
    assertThat(level(AUTUMN, policy, test, evidence(3, EXERCISE, SPRING, SUMMER)))
        .as("the second has run out")
        .isEqualTo(2);
    assertThat(Levels.on(AUTUMN, List.of(test, evidence(3, EXERCISE, SPRING, SUMMER)), policy))
        .extracting("expired")
        .isEqualTo(3);
  }

  @Test
  void testAloneIsNoAppraisal() {
    var policy = new Policy(PolicyRule.HIGHEST, 0, 3, 0, 0, null, null);

    assertThat(level(SUMMER, policy, evidence(5, MEASUREMENT, SPRING, null))).isEqualTo(2);
    for (var judged : List.of(APPRAISAL, EXERCISE, REHEARSAL, WORKPLACE, PRIOR)) {
      assertThat(level(SUMMER, policy, evidence(3, judged, SPRING, null))).isEqualTo(3);
    }
    assertThat(Levels.missing(SUMMER, List.of(evidence(3, MEASUREMENT, SPRING, null)), policy, 3))
        .containsExactly(Missing.APPRAISAL);
  }

  @Test
  void panelIsTwoDifferentAssessors() {
    var policy = new Policy(PolicyRule.HIGHEST, 0, 0, 5, 0, null, null);
    var one = judged(5, 7L);

    assertThat(level(SUMMER, policy, one)).isEqualTo(4);
    assertThat(level(SUMMER, policy, one, judged(5, 7L))).as("the same twice").isEqualTo(4);
    assertThat(level(SUMMER, policy, one, evidence(5, WORKPLACE, SPRING, null)))
        .as("nobody's name")
        .isEqualTo(4);
    assertThat(level(SUMMER, policy, one, judged(4, 8L))).as("another says less").isEqualTo(4);
    assertThat(level(SUMMER, policy, one, judged(5, 8L))).isEqualTo(5);
    assertThat(Levels.missing(SUMMER, List.of(one), policy, 5)).containsExactly(Missing.PANEL);
    assertThat(Levels.missing(SUMMER, List.of(one, judged(5, 8L)), policy, 5)).isEmpty();
  }

  @Test
  void defaultIsTheTableOfLevels() {
    var quiz = evidence(5, MEASUREMENT, SPRING, null);
    var simulation = judged(5, 7L);
    var workplace = new Evidence(9, "C12", 5, WORKPLACE, 8L, SPRING, null, "", "", null);

    assertThat(level(SUMMER, Policy.DEFAULT, quiz)).isEqualTo(2);
    assertThat(level(SUMMER, Policy.DEFAULT, simulation)).isEqualTo(3);
    assertThat(level(SUMMER, Policy.DEFAULT, simulation, quiz)).isEqualTo(4);
    assertThat(level(SUMMER, Policy.DEFAULT, simulation, workplace)).isEqualTo(5);
    assertThat(Levels.missing(SUMMER, List.of(simulation), Policy.DEFAULT, 5))
        .containsExactly(Missing.SOURCE, Missing.PANEL);
  }

  @Test
  void practiceIsRecentForSoManyMonthsAndLowersNothing() {
    var policy = new Policy(PolicyRule.HIGHEST, 0, 0, 0, 6, null, null);
    var exercise = evidence(3, EXERCISE, SPRING, null);
    var test = evidence(3, MEASUREMENT, AUTUMN, null);

    assertThat(Levels.on(SPRING.plusMonths(6).minusDays(1), List.of(exercise), policy).practised())
        .isTrue();
    var later = Levels.on(SPRING.plusMonths(6), List.of(exercise, test), policy);
    assertThat(later.practised()).as("a test is no practice").isFalse();
    assertThat(later.level()).isEqualTo(3);
    assertThat(later.practisedOn()).isEqualTo(SPRING);
    assertThat(Levels.on(AUTUMN, List.of(test), PLAIN).practised()).as("nobody asks").isTrue();
    assertThat(Levels.on(AUTUMN, List.of(test), policy).practised()).isFalse();
  }

  @Test
  void policiesHoldOnTheirDays() {
    var strict = new Policy(PolicyRule.HIGHEST, 1, 0, 0, 0, SUMMER, AUTUMN);
    var history = new PolicyHistory(List.of(strict));

    assertThat(history.on(SUMMER.minusDays(1))).isEqualTo(Policy.DEFAULT);
    assertThat(history.on(SUMMER)).isEqualTo(strict);
    assertThat(history.on(AUTUMN)).isEqualTo(strict);
    assertThat(history.on(AUTUMN.plusDays(1))).isEqualTo(Policy.DEFAULT);
    assertThat(Levels.intervals(List.of(evidence(2, MEASUREMENT, SPRING, null)), history))
        .containsExactly(
            new Attained(SPRING, SUMMER.minusDays(1), 2, true),
            new Attained(AUTUMN.plusDays(1), Attained.OPEN, 2, true));
  }

  @Test
  void impossiblePoliciesAreRefused() {
    assertThatThrownBy(() -> new Policy(PolicyRule.HIGHEST, 6, 0, 0, 0, null, null))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> new Policy(PolicyRule.HIGHEST, 0, -1, 0, 0, null, null))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> new Policy(PolicyRule.HIGHEST, 0, 0, 0, 121, null, null))
        .isInstanceOf(Refused.class);
  }

  @Test
  void intervalsHoldExpiriesToCome() {
    assertThat(
            Levels.intervals(
                List.of(
                    evidence(2, MEASUREMENT, SPRING, AUTUMN),
                    evidence(1, MEASUREMENT, SUMMER, AUTUMN.plusDays(9)),
                    evidence(5, SELF, SPRING, null)),
                PolicyHistory.NONE))
        .containsExactly(
            new Attained(SPRING, AUTUMN, 2, true),
            new Attained(AUTUMN.plusDays(1), AUTUMN.plusDays(9), 1, true));
    assertThat(Levels.intervals(List.of(), PolicyHistory.NONE)).isEmpty();
  }

  @Test
  void onAnyDayTheIntervalsSayWhatTheFunctionSays() {
    var chance = new Random(1719);
    for (int round = 0; round < 300; round++) {
      var evidence = Stream.generate(() -> any(chance)).limit(chance.nextInt(7)).toList();
      var history =
          new PolicyHistory(
              List.of(
                  new Policy(
                      PolicyRule.values()[chance.nextInt(2)],
                      chance.nextInt(6),
                      chance.nextInt(6),
                      chance.nextInt(6),
                      chance.nextInt(5),
                      SPRING.plusDays(chance.nextInt(60)),
                      chance.nextBoolean() ? null : SPRING.plusDays(60 + chance.nextInt(60)))));
      var intervals = Levels.intervals(evidence, history);
      for (int day = -10; day < 320; day++) {
        var date = SPRING.plusDays(day);
        var held = Levels.on(date, evidence, history.on(date));
        var stored =
            intervals.stream()
                .filter(one -> !one.from().isAfter(date) && !one.to().isBefore(date))
                .toList();
        assertThat(stored).hasSize(held.level() == 0 ? 0 : 1);
        if (!stored.isEmpty()) {
          assertThat(stored.get(0).level()).isEqualTo(held.level());
          assertThat(stored.get(0).practised()).isEqualTo(held.practised());
        }
      }
    }
  }

  private static Evidence any(Random chance) {
    var from = SPRING.plusDays(chance.nextInt(200));
    return new Evidence(
        chance.nextLong(),
        "C12",
        1 + chance.nextInt(5),
        EvidenceSource.values()[chance.nextInt(7)],
        chance.nextBoolean() ? null : (long) chance.nextInt(3),
        from,
        chance.nextBoolean() ? null : from.plusDays(chance.nextInt(90)),
        "",
        "",
        null);
  }

  private static Evidence judged(int level, Long assessor) {
    return new Evidence(0, "C12", level, APPRAISAL, assessor, SPRING, null, "", "", null);
  }

  private static Evidence evidence(
      int level, EvidenceSource source, LocalDate observed, LocalDate until) {
    return new Evidence("C12", level, source, observed, until, "vi", "en", Instant.EPOCH);
  }
}
