package vn.thao.competency.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.competency.entity.EvidenceSource.APPRAISAL;
import static vn.thao.competency.entity.EvidenceSource.MEASUREMENT;
import static vn.thao.competency.entity.EvidenceSource.SELF;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelsTest {

  private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
  private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 1);

  @Test
  void withoutEvidenceThereIsNoLevel() {
    assertThat(Levels.on(SUMMER, List.of())).isZero();
    assertThat(Levels.best(SUMMER, List.of())).isEmpty();
  }

  @Test
  void higherLevelIncludesTheLower() {
    var evidence =
        List.of(evidence(4, MEASUREMENT, SPRING, null), evidence(2, MEASUREMENT, AUTUMN, null));

    assertThat(Levels.on(AUTUMN, evidence)).isEqualTo(4);
  }

  @Test
  void evidenceCountsThroughItsLastDay() {
    var evidence = List.of(evidence(3, MEASUREMENT, SPRING, SUMMER));

    assertThat(Levels.on(SUMMER, evidence)).isEqualTo(3);
    assertThat(Levels.on(SUMMER.plusDays(1), evidence)).isZero();
    assertThat(Levels.expired(SUMMER, evidence)).isZero();
    assertThat(Levels.expired(SUMMER.plusDays(1), evidence)).isEqualTo(3);
  }

  @Test
  void whenTheHigherRunsOutTheLowerStays() {
    var evidence =
        List.of(evidence(4, MEASUREMENT, SPRING, SUMMER), evidence(2, APPRAISAL, SPRING, null));

    assertThat(Levels.on(AUTUMN, evidence)).isEqualTo(2);
    assertThat(Levels.expired(AUTUMN, evidence)).isEqualTo(4);
  }

  @Test
  void futureEvidenceDoesNotCountYet() {
    var evidence = List.of(evidence(3, MEASUREMENT, AUTUMN, null));

    assertThat(Levels.on(AUTUMN.minusDays(1), evidence)).isZero();
    assertThat(Levels.on(AUTUMN, evidence)).isEqualTo(3);
    assertThat(Levels.expired(SUMMER, List.of(evidence(3, MEASUREMENT, AUTUMN, SPRING)))).isZero();
  }

  @Test
  void selfRatingNeverCounts() {
    var evidence = List.of(evidence(5, SELF, SPRING, SUMMER), evidence(1, APPRAISAL, SPRING, null));

    assertThat(Levels.on(SUMMER, evidence)).isEqualTo(1);
    assertThat(Levels.expired(AUTUMN, evidence)).isZero();
  }

  @Test
  void levelRestsOnTheEvidenceThatLastsLongest() {
    var lasting = evidence(3, APPRAISAL, SPRING, null);
    var ageing = evidence(3, MEASUREMENT, SPRING, AUTUMN);

    assertThat(Levels.best(SUMMER, List.of(ageing, lasting))).contains(lasting);
    assertThat(Levels.best(SUMMER, List.of(lasting, ageing))).contains(lasting);
  }

  private static Evidence evidence(
      int level, EvidenceSource source, LocalDate observed, LocalDate until) {
    return new Evidence("C12", level, source, observed, until, "vi", "en", Instant.EPOCH);
  }
}
