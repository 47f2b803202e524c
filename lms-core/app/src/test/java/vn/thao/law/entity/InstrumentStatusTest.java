package vn.thao.law.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thao.platform.entity.LocalName;

class InstrumentStatusTest {

  @ParameterizedTest
  @CsvSource({
    "2026-06-30,2026-07-01,,COMING",
    "2026-07-01,2026-07-01,,IN_FORCE",
    "2026-12-31,2026-07-01,2026-12-31,IN_FORCE",
    "2027-01-01,2026-07-01,2026-12-31,EXPIRED",
    "2026-07-01,,,UNKNOWN",
    "2027-01-01,,2026-12-31,EXPIRED"
  })
  void followsFromTheDates(LocalDate day, LocalDate from, LocalDate to, InstrumentStatus status) {
    assertThat(InstrumentStatus.on(day, from, to)).isEqualTo(status);
  }

  @Test
  void clauseIsNeverBetterThanItsInstrument() {
    var name = new LocalName("x", "x");
    var expired =
        new InstrumentRow(
            "a",
            "a",
            "law",
            name,
            name,
            null,
            LocalDate.of(2016, 1, 1),
            LocalDate.of(2026, 6, 30),
            null,
            "V",
            name);
    var clause = new ClauseRow("1", name, name, "V", LocalDate.of(2016, 1, 1), null);
    assertThat(clause.status(LocalDate.of(2026, 7, 1), expired))
        .isEqualTo(InstrumentStatus.EXPIRED);
    var later = new ClauseRow("2", name, name, "V", LocalDate.of(2020, 1, 1), null);
    assertThat(later.status(LocalDate.of(2019, 1, 1), expired)).isEqualTo(InstrumentStatus.COMING);
  }
}
