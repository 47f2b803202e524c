package vn.thao.reports.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportAskTest {

  private static ReportAsk ask(Map<String, String> choices) {
    return new ReportAsk("builder", LocalDate.EPOCH, Instant.EPOCH, LocalDate.EPOCH, choices);
  }

  @Test
  void queryKeepsTheChoicesAndLeavesOutTheTimes() {
    var ask = ask(Map.of("unit", "A & B=1", "asOf", "2026-11-26", "against", "x", "level", " "));
    assertThat(ask.query()).isEqualTo("unit=A+%26+B%3D1");
    assertThat(ReportAsk.choices(ask.query())).isEqualTo(Map.of("unit", "A & B=1"));
  }

  @Test
  void whatIsNoParameterOrCannotBeReadIsNotTaken() {
    assertThat(ReportAsk.choices("_token=1&unit=%zz&course=&=x&level&rows=UNIT"))
        .isEqualTo(Map.of("unit", "%zz", "rows", "UNIT"));
  }

  @ParameterizedTest
  @CsvSource({
    "POSTS, POSITION, KIND, TIMES, POSTS, POSITION, KIND, false",
    "POSTS, LEVEL, COURSE, PERSONS, POSTS, UNIT, , true",
    "LEVELS, LEVEL, LEVEL, x, LEVELS, LEVEL, , true",
    "x, x, UNIT, '', POSTS, UNIT, , true",
    "CERTIFICATES, STANDING, UNIT, TIMES, CERTIFICATES, STANDING, UNIT, false"
  })
  void planHoldsOnlyWhatTheSourceOffers(
      String source,
      String rows,
      String across,
      String count,
      BuilderSource expected,
      BuilderDimension expectedRows,
      BuilderDimension expectedAcross,
      boolean persons) {
    var plan =
        BuilderPlan.of(
            ask(Map.of("source", source, "rows", rows, "across", across, "count", count)));
    assertThat(plan).isEqualTo(new BuilderPlan(expected, expectedRows, expectedAcross, persons));
  }
}
