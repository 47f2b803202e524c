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
import vn.thao.learning.entity.NominationCount;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.entity.TrainingReport;
import vn.thao.reports.entity.TrainingRow;

class TrainingTest {

  private static final LocalDate START = StaffingData.START;
  private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
  private static final Instant BEGUN = Instant.parse("2026-06-10T05:00:00Z");
  private static final Instant DONE = Instant.parse("2026-07-10T05:00:00Z");
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
  private static final String FULL = "FULL_TIME";

  private StaffingData data;

  @BeforeEach
  void open() throws SQLException {
    data = new StaffingData();
    data.course("K01");
    data.course("K02");
  }

  @AfterEach
  void close() throws SQLException {
    data.close();
  }

  private TrainingReport report(LocalDate day, String unit, String course) {
    return new TrainingReading(data::rows, day, NOW, Scope.EVERYTHING).report(unit, course);
  }

  private NominationCount total(LocalDate day, Instant known) {
    return new TrainingReading(data::rows, day, known, Scope.EVERYTHING)
        .report(null, null)
        .total()
        .count();
  }

  private long nominate(String name, String course) {
    return data.nominate(name, course, DUE, START, null, StaffingData.EARLY);
  }

  @Test
  void statusIsThatOfTheDay() {
    data.assign("an", "A", "P1", FULL, START, null);
    nominate("an", "K01");
    data.complete(data.begin("an", "K01", BEGUN), "an", "K01", DONE);
    assertThat(total(LocalDate.of(2026, 6, 9), NOW).notBegun()).isEqualTo(1);
    assertThat(total(LocalDate.of(2026, 6, 10), NOW).learning()).isEqualTo(1);
    assertThat(total(LocalDate.of(2026, 7, 1), NOW).overdue()).isEqualTo(1);
    assertThat(total(LocalDate.of(2026, 7, 10), NOW).completed()).isEqualTo(1);
  }

  @Test
  void whatWasNotKnownThenHasNotHappened() {
    data.assign("an", "A", "P1", FULL, START, null);
    nominate("an", "K01");
    data.complete(data.begin("an", "K01", BEGUN), "an", "K01", DONE);
    var later = LocalDate.of(2026, 11, 1);
    assertThat(total(later, DONE.minusSeconds(1)).overdue()).isEqualTo(1);
    assertThat(total(later, DONE).completed()).isEqualTo(1);
    assertThat(total(later, StaffingData.EARLY.minusSeconds(1)).nominated()).isZero();
  }

  @Test
  void personInTwoUnitsCountsInBothAndOnceInTheTotal() {
    data.assign("an", "A1", "P1", FULL, START, null);
    data.assign("an", "B", "P2", "CONCURRENT", START, null);
    nominate("an", "K01");
    nominate("an", "K02");
    var report = report(START, null, null);
    assertThat(row(report, "A").count().nominated()).isEqualTo(2);
    assertThat(row(report, "A").count().persons()).isEqualTo(1);
    assertThat(row(report, "B").count().nominated()).isEqualTo(2);
    assertThat(report.total().count().nominated()).isEqualTo(2);
    assertThat(report.total().count().persons()).isEqualTo(1);
    assertThat(report(START, null, "K02").total().count().nominated()).isEqualTo(1);
  }

  @Test
  void movedPersonTakesTheNominationAlong() {
    data.assign("an", "A", "P1", FULL, START, DUE);
    data.assign("an", "B", "P1", FULL, DUE.plusDays(1), null);
    nominate("an", "K01");
    assertThat(row(report(DUE, null, null), "A").count().nominated()).isEqualTo(1);
    assertThat(row(report(DUE, null, null), "B").count().nominated()).isZero();
    assertThat(row(report(DUE.plusDays(1), null, null), "A").count().nominated()).isZero();
    assertThat(row(report(DUE.plusDays(1), null, null), "B").count().nominated()).isEqualTo(1);
  }

  @Test
  void withdrawnNominationCountsUntilItsLastDayAndAsKnownThen() {
    data.assign("an", "A", "P1", FULL, START, null);
    long open = nominate("an", "K01");
    var withdrawn = Instant.parse("2026-05-02T00:00:00Z");
    data.retract("learning_nomination", open, withdrawn);
    data.nominate("an", "K01", DUE, START, LocalDate.of(2026, 5, 1), withdrawn);
    assertThat(total(LocalDate.of(2026, 5, 1), NOW).nominated()).isEqualTo(1);
    assertThat(total(LocalDate.of(2026, 5, 2), NOW).nominated()).isZero();
    assertThat(total(LocalDate.of(2026, 5, 2), withdrawn.minusSeconds(1)).nominated()).isEqualTo(1);
  }

  @Test
  void registrationsCountWithoutNominationToo() {
    data.assign("an", "A", "P1", FULL, START, null);
    data.complete(data.begin("an", "K01", BEGUN), "an", "K01", DONE);
    data.begin("an", "K02", BEGUN);
    var total = report(LocalDate.of(2026, 12, 1), null, null).total();
    assertThat(List.of(total.registered(), total.learners(), total.finished()))
        .containsExactly(2, 1, 1);
    assertThat(total.count().nominated()).isZero();
    assertThat(report(LocalDate.of(2026, 6, 9), null, null).total().isEmpty()).isTrue();
  }

  @Test
  void unitsOutsideTheScopeAreNotThere() {
    data.assign("an", "A", "P1", FULL, START, null);
    data.assign("binh", "B", "P1", FULL, START, null);
    nominate("an", "K01");
    nominate("binh", "K01");
    var own = new TrainingReading(data::rows, START, NOW, new Scope(List.of("/1/2/")));
    assertThat(own.report(null, null).total().count().nominated()).isEqualTo(1);
    assertThatThrownBy(() -> own.report("B", null)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> own.report(null, "K99")).isInstanceOf(NotFound.class);
  }

  @Test
  void statementsDoNotGrowWithThePeople() {
    report(START, null, null);
    int few = data.statements;
    for (int i = 0; i < 30; i++) {
      data.assign("p" + i, "A", "P1", FULL, START, null);
      nominate("p" + i, "K01");
    }
    data.statements = 0;
    report(START, null, null);
    assertThat(data.statements).isEqualTo(few);
  }

  @Test
  void sheetSaysEachMeasureAndKeepsNumbersAsNumbers() {
    data.assign("an", "A", "P1", FULL, START, null);
    nominate("an", "K01");
    var table =
        new TrainingSheet(report(START, null, null), vn.thao.platform.control.Texts.VIETNAMESE)
            .table();
    assertThat(table.columns()).hasSameSizeAs(table.total());
    assertThat(table.total().get(2)).isEqualTo(1);
    assertThat(table.notes())
        .hasSize(TrainingSheet.MEASURES.size() + 3)
        .last()
        .asString()
        .contains(table.hash());
    assertThat(Written.bytes(new ReportWorkbook(table)::write)).isNotEmpty();
  }

  private static TrainingRow row(TrainingReport report, String unit) {
    return report.rows().stream()
        .filter(row -> row.unitCode().equals(unit) && !row.own())
        .findFirst()
        .orElseThrow();
  }
}
