package vn.thao.learning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NominationStatusTest {

  private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
  private static final LocalDate BEGUN = LocalDate.of(2026, 12, 1);
  private static final LocalDate DONE = LocalDate.of(2027, 1, 10);

  @Test
  void isNotBegunUntilTheDayOfTheFirstRun() {
    assertThat(NominationStatus.on(BEGUN.minusDays(1), DUE, BEGUN, null))
        .isEqualTo(NominationStatus.NOT_BEGUN);
    assertThat(NominationStatus.on(BEGUN, DUE, BEGUN, null)).isEqualTo(NominationStatus.LEARNING);
    assertThat(NominationStatus.on(DUE, DUE, null, null)).isEqualTo(NominationStatus.NOT_BEGUN);
  }

  @Test
  void isOverdueFromTheDayAfterTheDueDateBegunOrNot() {
    assertThat(NominationStatus.on(DUE, DUE, BEGUN, null)).isEqualTo(NominationStatus.LEARNING);
    assertThat(NominationStatus.on(DUE.plusDays(1), DUE, BEGUN, null))
        .isEqualTo(NominationStatus.OVERDUE);
    assertThat(NominationStatus.on(DUE.plusDays(1), DUE, null, null))
        .isEqualTo(NominationStatus.OVERDUE);
  }

  @Test
  void lateCompletionIsACompletionFromItsDay() {
    assertThat(NominationStatus.on(DONE.minusDays(1), DUE, BEGUN, DONE))
        .isEqualTo(NominationStatus.OVERDUE);
    assertThat(NominationStatus.on(DONE, DUE, BEGUN, DONE)).isEqualTo(NominationStatus.COMPLETED);
  }

  @Test
  void partsSumUpToTheWholeAndPersonsAreCountedOnce() {
    var count =
        NominationCount.of(
            List.of(fact(1, null, null), fact(1, BEGUN, null), fact(2, BEGUN, BEGUN)), BEGUN);
    assertThat(count).isEqualTo(new NominationCount(3, 2, 1, 1, 1, 0));
    assertThat(count.percent()).isEqualTo(33);
    assertThat(NominationCount.of(List.of(), DUE).percent()).isZero();
  }

  private static NominationFact fact(long person, LocalDate begun, LocalDate completed) {
    return new NominationFact(
        person, person, "Tên", "K01", DUE, BEGUN, "", begun, completed, null, null);
  }
}
