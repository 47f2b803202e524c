package vn.thao.reports.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.entity.CapableReport;
import vn.thao.reports.entity.CapableRow;
import vn.thao.reports.entity.Knowledge;

class CapableTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  private StaffingData data;

  @BeforeEach
  void open() throws SQLException {
    data = new StaffingData();
  }

  @AfterEach
  void close() throws SQLException {
    data.close();
  }

  private CapableReport report(LocalDate day, Knowledge known, int level) {
    return new CapableReading(data::rows, day, known, Scope.EVERYTHING).report(null, "C01", level);
  }

  private static CapableRow row(CapableReport report, String unit) {
    return report.rows().stream()
        .filter(each -> each.unitCode().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void agencyCountsThePeopleBelowItAndEachOnce() {
    data.assign("an", "A", "P2", "CONCURRENT", StaffingData.START, null);
    data.assign("an", "A1", "P1", "FULL_TIME", StaffingData.START, null);
    data.assign("binh", "B", "P1", "FULL_TIME", StaffingData.START, null);
    data.evidence("an", "C01", 3, "EXERCISE", StaffingData.START, DAY.plusDays(30));
    data.evidence("binh", "C01", 2, "MEASUREMENT", StaffingData.START, null);
    data.project();
    for (var known : List.of(new Knowledge(NOW, true), Knowledge.then(NOW))) {
      var report = report(DAY, known, 3);
      assertThat(report.rows()).extracting(CapableRow::unitCode).containsExactly("A", "B");
      assertThat(row(report, "A"))
          .extracting(CapableRow::persons, CapableRow::able, CapableRow::due)
          .containsExactly(1, 1, 1);
      assertThat(row(report, "B").able()).isZero();
      assertThat(report.able()).isEqualTo(1);
      assertThat(report(DAY, known, 2).able()).isEqualTo(2);
      assertThat(row(report(DAY.plusDays(31), known, 3), "A").able()).isZero();
    }
  }

  @Test
  void unknownCompetencyIsNotFound() {
    assertThatThrownBy(
            () ->
                new CapableReading(data::rows, DAY, Knowledge.then(NOW), Scope.EVERYTHING)
                    .report(null, "C99", 1))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void unitsOutOfScopeAreNotThere() {
    data.assign("binh", "B", "P1", "FULL_TIME", StaffingData.START, null);
    var report =
        new CapableReading(data::rows, DAY, new Knowledge(NOW, true), new Scope(List.of("/1/2/")))
            .report(null, "C01", 1);
    assertThat(report.rows()).extracting(CapableRow::unitCode).containsExactly("A");
    assertThat(report.rows().get(0).persons()).isZero();
  }
}
