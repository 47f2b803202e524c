package vn.thao.reports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.entity.GapCell;
import vn.thao.reports.entity.GapReport;
import vn.thao.reports.entity.GapTop;
import vn.thao.reports.entity.Knowledge;

class GapTest {

  private static final LocalDate START = StaffingData.START;
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  private StaffingData data;

  @BeforeEach
  void open() throws SQLException {
    data = new StaffingData();
    data.assign("an", "A", "P1", "FULL_TIME", START, null);
    data.assign("an", "B", "P2", "CONCURRENT", START, null);
    data.assign("binh", "A1", "P1", "FULL_TIME", START, null);
  }

  @AfterEach
  void close() throws SQLException {
    data.close();
  }

  private GapReport report(LocalDate day, Instant known, String unit) {
    return new GapReading(data::rows, day, Knowledge.then(known), Scope.EVERYTHING).report(unit);
  }

  private static GapCell cell(GapReport report, String position, String competency) {
    return report.rows().stream()
        .filter(row -> row.code().equals(position))
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell != null && cell.competency().equals(competency))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void cellsCountHoldersAndThoseWhoAttainTheLevelOrMore() {
    data.evidence("an", "C01", 2, "MEASUREMENT", START, null);
    data.evidence("binh", "C01", 5, "SELF", START, null);
    var report = report(DAY, NOW, null);
    assertThat(cell(report, "P1", "C01")).extracting("holders", "met").containsExactly(2, 1);
    assertThat(cell(report, "P1", "C01").percent()).isEqualTo(50);
    assertThat(cell(report, "P2", "C01")).extracting("level", "met").containsExactly(3, 0);
    assertThat(report.persons()).isEqualTo(2);
    assertThat(report.rows().get(1).cells()).containsNull();
  }

  @Test
  void topCountsEachPersonOnceByTheHighestRequirement() {
    data.evidence("an", "C01", 2, "MEASUREMENT", START, null);
    var report = report(DAY, NOW, null);
    assertThat(report.top())
        .extracting(GapTop::code, GapTop::required, GapTop::lacking)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("C01", 2, 2),
            org.assertj.core.groups.Tuple.tuple("C02", 2, 2));
  }

  @Test
  void evidenceCountsOnItsDaysAndAsItWasKnown() {
    var known = Instant.parse("2026-08-01T00:00:00Z");
    data.evidence("binh", "C02", 1, "MEASUREMENT", DAY, DAY.plusDays(9), known);
    assertThat(cell(report(DAY.minusDays(1), NOW, null), "P1", "C02").met()).isZero();
    assertThat(cell(report(DAY.plusDays(9), NOW, null), "P1", "C02").met()).isEqualTo(1);
    assertThat(cell(report(DAY.plusDays(10), NOW, null), "P1", "C02").met()).isZero();
    assertThat(cell(report(DAY, known.minusSeconds(1), null), "P1", "C02").met()).isZero();
  }

  @Test
  void projectionTellsTheSameAsTheFacts() {
    data.evidence("an", "C01", 2, "MEASUREMENT", START, DAY);
    data.evidence("an", "C01", 3, "REHEARSAL", DAY, null);
    data.evidence("binh", "C02", 1, "PRIOR", DAY, DAY.plusDays(3));
    data.evidence("binh", "C01", 5, "SELF", START, null);
    data.project();
    for (int days = -2; days < 6; days++) {
      var day = DAY.plusDays(days);
      var now = new Knowledge(NOW, true);
      for (var unit : Arrays.asList(null, "A", "B")) {
        assertThat(new GapReading(data::rows, day, now, Scope.EVERYTHING).report(unit))
            .usingRecursiveComparison()
            .isEqualTo(report(day, NOW, unit));
      }
    }
  }

  @Test
  void unitTakesInWhatIsBelowIt() {
    assertThat(cell(report(DAY, NOW, "A"), "P1", "C01").holders()).isEqualTo(2);
    assertThat(cell(report(DAY, NOW, "A1"), "P1", "C01").holders()).isEqualTo(1);
    assertThat(report(DAY, NOW, "B").rows()).extracting("code").containsExactly("P2");
    assertThat(report(START.minusDays(1), NOW, null).rows()).isEmpty();
  }

  @Test
  void sheetHasALineForEachRequirementAndATotal() {
    var table = new GapSheet(report(DAY, NOW, null), Texts.ENGLISH).table();
    assertThat(table.rows()).hasSize(3);
    assertThat(table.total().subList(3, 6)).isEqualTo(List.<Object>of(5, 0, 5));
    assertThat(Written.bytes(new ReportWorkbook(table)::write)).isNotEmpty();
  }
}
