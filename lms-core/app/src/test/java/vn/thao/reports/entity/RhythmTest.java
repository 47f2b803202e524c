package vn.thao.reports.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

  @ParameterizedTest
  @CsvSource({
    "MONTHLY, 2026-11-26, 26, 2026-11-26, 2026-12-26",
    "MONTHLY, 2026-11-26, 27, 2026-10-27, 2026-11-27",
    "MONTHLY, 2026-01-01, 2, 2025-12-02, 2026-01-02",
    "MONTHLY, 2026-03-31, 28, 2026-03-28, 2026-04-28",
    "QUARTERLY, 2026-11-26, 5, 2026-10-05, 2027-01-05",
    "QUARTERLY, 2026-10-04, 5, 2026-07-05, 2026-10-05",
    "QUARTERLY, 2026-01-01, 5, 2025-10-05, 2026-01-05",
    "QUARTERLY, 2026-03-31, 28, 2026-01-28, 2026-04-28"
  })
  void dueIsTheLastDayThatHasComeAndTheNextOneFollows(
      Rhythm rhythm, LocalDate today, int monthDay, LocalDate latest, LocalDate next) {
    assertThat(rhythm.latest(today, monthDay)).isEqualTo(latest);
    assertThat(rhythm.next(today, monthDay)).isEqualTo(next);
  }
}
