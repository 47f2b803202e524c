package vn.thao.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thao.platform.entity.Days.Stretch;

class DaysTest {

  private static LocalDate day(int number) {
    return LocalDate.of(2026, 1, 1).plusDays(number);
  }

  private static Days days(int from, int to) {
    return Days.of(day(from), day(to));
  }

  @Test
  void stretchesThatTouchOrOverlapAreOne() {
    var days =
        Days.of(
            List.of(
                new Stretch(day(20), day(30)),
                new Stretch(day(1), day(5)),
                new Stretch(day(6), day(9)),
                new Stretch(day(3), day(4)),
                new Stretch(day(8), day(7))));

    assertThat(days.stretches())
        .containsExactly(new Stretch(day(1), day(9)), new Stretch(day(20), day(30)));
    assertThat(Days.of(day(1), null).or(days(5, 9)).stretches()).hasSize(1);
  }

  @Test
  void whatIsNotOneIsTheOther() {
    var days = days(1, 5).or(days(10, 12));

    assertThat(days.not().not()).isEqualTo(days);
    assertThat(days.or(days.not())).isEqualTo(Days.ALWAYS);
    assertThat(days.and(days.not())).isEqualTo(Days.NEVER);
    assertThat(Days.NEVER.not()).isEqualTo(Days.ALWAYS);
    assertThat(Days.ALWAYS.not()).isEqualTo(Days.NEVER);
    assertThat(days.not().on(day(5))).isFalse();
    assertThat(days.not().on(day(6))).isTrue();
  }

  @Test
  void bothMeansTheDaysOfBoth() {
    assertThat(days(1, 9).and(days(5, 20).or(days(2, 3)))).isEqualTo(days(2, 3).or(days(5, 9)));
  }

  @Test
  void saysSinceWhenAndUntilWhen() {
    var days = days(1, 5).or(days(10, 12));

    assertThat(days.since(day(11))).isEqualTo(day(10));
    assertThat(days.since(day(6))).isNull();
    assertThat(days.lastBefore(day(7))).isEqualTo(day(5));
    assertThat(days.lastBefore(day(5))).isNull();
  }
}
