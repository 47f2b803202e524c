package vn.thao.reports.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.entity.Knowledge;
import vn.thao.reports.entity.StaffingFilter;
import vn.thao.reports.entity.StaffingPeople;
import vn.thao.reports.entity.StaffingPerson;
import vn.thao.reports.entity.StaffingReport;
import vn.thao.reports.entity.StaffingRow;
import vn.thao.reports.entity.StaffingStanding;

class StaffingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final LocalDate START = StaffingData.START;
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
  private static final Scope DEPARTMENT_A = new Scope(List.of("/1/2/"));
  private static final Scope ALL = Scope.EVERYTHING;
  private static final String FULL = "FULL_TIME";
  private static final String PART = "CONCURRENT";

  /** A today after every day that is looked at. */
  private static final LocalDate LATER = LocalDate.of(2036, 1, 1);

  private StaffingData data;

  @BeforeEach
  void open() throws SQLException {
    data = new StaffingData();
  }

  @AfterEach
  void close() throws SQLException {
    data.close();
  }

  private StaffingReading reading(LocalDate day, Instant known, Scope scope) {
    return new StaffingReading(data::rows, day, LATER, Knowledge.then(known), scope, scope);
  }

  private StaffingReport report(LocalDate day) {
    return reading(day, NOW, Scope.EVERYTHING).report(null, null);
  }

  private static StaffingRow row(StaffingReport report, String unit) {
    return report.rows().stream()
        .filter(row -> row.unitCode().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private int qualified(LocalDate day) {
    return report(day).total().qualified();
  }

  /** Qualified for P1 for good. */
  private void qualify(String name) {
    data.evidence(name, "C01", 2, "MEASUREMENT", START, null);
    data.evidence(name, "C02", 1, "APPRAISAL", START, null);
  }

  @Test
  void rowsAreTheNextLevelWithEverythingBelow() {
    data.assign("an", "A1", "P1", FULL, START, null);
    data.assign("binh", "T", "P1", FULL, START, null);
    var report = report(DAY);
    assertThat(report.rows()).extracting(StaffingRow::unitCode).containsExactly("T", "A", "B");
    assertThat(report.rows()).extracting(StaffingRow::own).containsExactly(true, false, false);
    assertThat(report.rows()).extracting(StaffingRow::persons).containsExactly(1, 1, 0);
    assertThat(report.rows()).extracting(StaffingRow::leaf).containsExactly(false, false, true);
    assertThat(report.total().persons()).isEqualTo(2);
  }

  @Test
  void personWithTwoPositionsInASubtreeCountsOnceAndAsFullTime() {
    data.assign("an", "A", "P2", PART, START, null);
    data.assign("an", "A1", "P1", FULL, START, null);
    data.assign("an", "B", "P3", PART, START, null);
    var report = report(DAY);
    assertThat(row(report, "A").persons()).isEqualTo(1);
    assertThat(row(report, "A").fullTime()).isEqualTo(1);
    assertThat(row(report, "A").concurrent()).isZero();
    assertThat(row(report, "B").concurrent()).isEqualTo(1);
    assertThat(report.total().persons()).isEqualTo(1);
  }

  @Test
  void highestRequirementOfAllPositionsCounts() {
    data.assign("an", "A", "P1", FULL, START, null);
    qualify("an");
    assertThat(qualified(DAY)).isEqualTo(1);
    data.assign("an", "B", "P2", PART, LocalDate.of(2026, 6, 30), null);
    assertThat(qualified(DAY.minusDays(1))).isEqualTo(1);
    assertThat(qualified(DAY)).isZero();
    data.evidence("an", "C01", 4, "EXERCISE", DAY, null);
    assertThat(qualified(DAY)).isEqualTo(1);
  }

  @Test
  void levelsThatRunOutWithinNinetyDaysAreExpiring() {
    data.assign("an", "A", "P1", FULL, START, null);
    data.assign("binh", "A", "P1", FULL, START, null);
    qualify("binh");
    data.evidence("an", "C01", 2, "MEASUREMENT", START, DAY.plusDays(89));
    data.evidence("an", "C02", 1, "APPRAISAL", START, null);
    assertThat(report(DAY).total().qualified()).isEqualTo(2);
    assertThat(report(DAY).total().expiring()).isEqualTo(1);
    assertThat(report(DAY.minusDays(2)).total().expiring()).isZero();
    assertThat(report(DAY.plusDays(90)).total().qualified()).isEqualTo(1);
    assertThat(report(DAY.plusDays(90)).total().expiring()).isZero();
    var filter = new StaffingFilter(null, null, null, false, null, StaffingStanding.EXPIRING);
    assertThat(reading(DAY, NOW, ALL).people(filter, 1).people())
        .extracting(StaffingPerson::fullName)
        .containsExactly("an");
    data.evidence("an", "C01", 2, "MEASUREMENT", START, DAY.plusDays(200));
    assertThat(report(DAY).total().expiring()).isZero();
  }

  @Test
  void whatIsGivenAndSharesAreSummed() {
    data.assign("an", "A", "P1", FULL, START, null);
    data.establishment("A", "P1", 2);
    data.establishment("A1", "P2", 1);
    var report = report(DAY);
    assertThat(row(report, "A").assigned()).isEqualTo(3);
    assertThat(row(report, "B").assigned()).as("no decision").isNull();
    assertThat(report.total().assigned()).isEqualTo(3);
    assertThat(reading(DAY, NOW, ALL).report(null, "P2").total().assigned()).isEqualTo(1);
    assertThat(row(report, "A").equivalent()).isEqualByComparingTo("1");
  }

  @Test
  void qualifiedWithoutRecentPracticeIsNotCurrent() {
    data.assign("an", "A", "P1", FULL, START, null);
    data.assign("binh", "A", "P1", FULL, START, null);
    qualify("an");
    qualify("binh");
    data.project();
    data.idle("an");
    var now = new StaffingReading(data::rows, DAY, LATER, known(), ALL, ALL);
    assertThat(now.report(null, null).total().qualified()).isEqualTo(2);
    assertThat(now.report(null, null).total().current()).isEqualTo(1);
    var filter = new StaffingFilter(null, null, null, false, null, StaffingStanding.CURRENT);
    assertThat(now.people(filter, 1).people())
        .extracting(StaffingPerson::fullName)
        .containsExactly("binh");
    assertThat(report(DAY).total().current()).as("no policy asks for practice").isEqualTo(2);
  }

  @Test
  void comingDayCountsWhatIsPlannedUntilThen() {
    var today = DAY.minusDays(60);
    data.assign("an", "A", "P1", FULL, START, null);
    data.assign("binh", "A", "P1", FULL, START, null);
    data.assign("chi", "A", "P1", FULL, START, null);
    data.evidence("an", "C02", 1, "APPRAISAL", START, null);
    qualify("chi");
    data.project();
    data.course(
        "K1", "{\"outcomes\":[{\"competency\":\"C01\",\"level\":2}],\"validity\":{\"months\":2}}");
    data.nominate("an", "K1", DAY.minusDays(10), START, null, StaffingData.EARLY);
    data.nominate("binh", "K1", DAY.minusDays(10), START, null, StaffingData.EARLY);

    assertThat(planned(DAY, today)).as("an; binh lacks C02 still").isEqualTo(2);
    assertThat(planned(DAY.minusDays(11), today)).as("not yet due").isEqualTo(1);
    assertThat(planned(DAY.plusMonths(3), today)).as("run out by then").isEqualTo(1);
    assertThat(planned(DAY, DAY.minusDays(9))).as("overdue promises nothing").isEqualTo(1);
    assertThat(planned(DAY, DAY)).as("not a coming day").isNull();
    var filter = new StaffingFilter(null, null, null, false, null, StaffingStanding.PLANNED);
    assertThat(coming(DAY, today).people(filter, 1).people())
        .extracting(StaffingPerson::fullName)
        .containsExactly("an", "chi");
  }

  @Test
  void planIsToldAsItWasKnownThen() {
    data.assign("an", "A", "P1", FULL, START, null);
    data.evidence("an", "C02", 1, "APPRAISAL", START, null);
    data.course("K1", "{\"outcomes\":[{\"competency\":\"C01\",\"level\":2}]}");
    var nominated = DAY.minusDays(60).atStartOfDay(Time.ZONE).toInstant();
    data.nominate("an", "K1", DAY.minusDays(10), START, null, nominated);
    var known = nominated.plus(Duration.ofDays(3));
    assertThat(plannedKnown(DAY, nominated.minusSeconds(1))).as("not nominated yet").isZero();
    assertThat(plannedKnown(DAY, known)).isEqualTo(1);
    assertThat(plannedKnown(DAY.minusDays(57), known)).as("the very day").isNull();
    assertThat(reading(DAY, known, ALL).report(null, null).total().qualified()).isZero();

    var done = nominated.plus(Duration.ofDays(9));
    data.complete(data.begin("an", "K1", done), "an", "K1", done);
    data.retire("K1", done.plusSeconds(60));
    assertThat(plannedKnown(DAY, known)).as("what came later changes nothing").isEqualTo(1);
    assertThat(plannedKnown(DAY, done)).as("no longer a plan").isZero();

    data.assign("binh", "A", "P1", FULL, START, null);
    data.evidence("binh", "C02", 1, "APPRAISAL", START, null);
    data.nominate("binh", "K1", DAY.minusDays(10), START, null, nominated);
    assertThat(plannedKnown(DAY, done)).as("the course was still there").isEqualTo(1);
    assertThat(plannedKnown(DAY, done.plusSeconds(60))).as("and then was not").isZero();
  }

  private Integer plannedKnown(LocalDate day, Instant known) {
    return reading(day, known, ALL).report(null, null).total().planned();
  }

  private StaffingReading coming(LocalDate day, LocalDate today) {
    return new StaffingReading(data::rows, day, today, known(), ALL, ALL);
  }

  private Integer planned(LocalDate day, LocalDate today) {
    return coming(day, today).report(null, null).total().planned();
  }

  @Test
  void unitThatCameLaterIsRolledUpFromThoseThatItTookOver() {
    data.assign("an", "A1", "P1", FULL, START, null);
    data.assign("binh", "B", "P1", FULL, START, null);
    data.successor("C", DAY.plusDays(1), "A", "B");
    var report = reading(DAY, NOW, ALL).report("C", null);
    assertThat(report.rows()).extracting(StaffingRow::unitCode).containsExactly("A", "B");
    assertThat(report.total().persons()).isEqualTo(2);
    assertThat(report.parentCode()).isEqualTo("T");
    assertThat(row(reading(DAY, NOW, ALL).report("A", null), "A1").persons()).isEqualTo(1);
    assertThat(reading(DAY, NOW, new Scope(List.of("/1/4/"))).report("C", null).total().persons())
        .as("within the scope")
        .isEqualTo(1);
    assertThatThrownBy(() -> reading(DAY, NOW, ALL).report("D", null)).isInstanceOf(NotFound.class);
  }

  @Test
  void positionFilterDoesNotLowerWhatIsRequired() {
    data.assign("an", "A", "P1", FULL, START, null);
    data.assign("an", "A", "P2", PART, START, null);
    qualify("an");
    var report = reading(DAY, NOW, Scope.EVERYTHING).report(null, "P1");
    assertThat(report.total().persons()).isEqualTo(1);
    assertThat(report.total().qualified()).isZero();
    assertThat(reading(DAY, NOW, Scope.EVERYTHING).report(null, "P3").total().persons()).isZero();
  }

  @Test
  void evidenceCountsFromItsDayToItsLastDay() {
    data.assign("an", "A", "P1", FULL, START, null);
    data.evidence("an", "C01", 2, "MEASUREMENT", DAY, LocalDate.of(2026, 9, 30));
    data.evidence("an", "C02", 1, "MEASUREMENT", START, null);
    assertThat(qualified(DAY.minusDays(1))).isZero();
    assertThat(qualified(DAY)).isEqualTo(1);
    assertThat(qualified(LocalDate.of(2026, 9, 30))).isEqualTo(1);
    assertThat(qualified(LocalDate.of(2026, 10, 1))).isZero();
  }

  @Test
  void selfRatingNeverQualifies() {
    data.assign("an", "A", "P1", FULL, START, null);
    data.evidence("an", "C01", 5, "SELF", START, null);
    data.evidence("an", "C02", 1, "MEASUREMENT", START, null);
    assertThat(qualified(DAY)).isZero();
  }

  @Test
  void whoIsRequiredNothingIsNotQualified() {
    data.assign("an", "A", "P3", FULL, START, null);
    qualify("an");
    assertThat(report(DAY).total().persons()).isEqualTo(1);
    assertThat(qualified(DAY)).isZero();
    assertThat(people(null, null, false).people().get(0).qualified()).isFalse();
    assertThat(people(null, false, false).count()).isEqualTo(1);
    assertThat(people(null, true, false).count()).isZero();
  }

  @Test
  void movedPersonCountsWhereHeWasOnTheDay() {
    data.assign("an", "A", "P1", FULL, START, DAY);
    data.assign("an", "B", "P1", FULL, DAY.plusDays(1), null);
    qualify("an");
    assertThat(row(report(DAY), "A").qualified()).isEqualTo(1);
    assertThat(row(report(DAY), "B").persons()).isZero();
    assertThat(row(report(DAY.plusDays(1)), "A").persons()).isZero();
    assertThat(row(report(DAY.plusDays(1)), "B").qualified()).isEqualTo(1);
    assertThat(report(START.minusDays(1)).rows()).isEmpty();
  }

  @Test
  void reportTellsWhatWasKnownThen() {
    long assignment = data.assign("an", "A", "P1", FULL, START, null);
    data.evidence("an", "C02", 1, "MEASUREMENT", START, null);
    long late =
        data.evidence(
            "an", "C01", 2, "MEASUREMENT", START, null, Instant.parse("2026-08-01T00:00:00Z"));
    data.retract("competency_evidence", late, Instant.parse("2026-10-01T00:00:00Z"));
    data.retract("people_assignment", assignment, Instant.parse("2026-11-01T00:00:00Z"));
    assertThat(known("2026-07-31T00:00:00Z").qualified()).isZero();
    assertThat(known("2026-08-01T00:00:00Z").qualified()).isEqualTo(1);
    assertThat(known("2026-10-01T00:00:00Z").qualified()).isZero();
    assertThat(known("2026-10-31T00:00:00Z").persons()).isEqualTo(1);
    assertThat(known("2026-11-01T00:00:00Z").persons()).isZero();
  }

  private StaffingRow known(String at) {
    return reading(DAY, Instant.parse(at), Scope.EVERYTHING).report(null, null).total();
  }

  @Test
  void ownNormWinsOverTheNormOfTheType() {
    data.norm(null, "department", "P1", FULL, 2);
    data.norm("B", null, "P1", FULL, 5);
    var report = report(DAY);
    assertThat(row(report, "A").norm()).isEqualTo(2);
    assertThat(row(report, "B").norm()).isEqualTo(5);
    assertThat(report.total().norm()).isEqualTo(7);
    var inside = reading(DAY, NOW, Scope.EVERYTHING).report("A", null);
    assertThat(row(inside, "A1").norm()).isNull();
    assertThat(row(inside, "A1").missing()).isNull();
  }

  @Test
  void missingIsNeverNegativeAndASurplusHelpsNobodyElse() {
    data.norm(null, "department", "P1", FULL, 1);
    data.assign("an", "A", "P1", FULL, START, null);
    data.assign("binh", "A", "P1", FULL, START, null);
    var report = report(DAY);
    assertThat(row(report, "A").missing()).isZero();
    assertThat(row(report, "B").missing()).isEqualTo(1);
    assertThat(report.total().missing()).isEqualTo(1);
  }

  @Test
  void fullTimerFillsAConcurrentPlaceButNotTheOtherWayRound() {
    data.norm("A", null, "P1", PART, 1);
    data.norm("B", null, "P1", FULL, 1);
    data.assign("an", "A", "P1", FULL, START, null);
    data.assign("binh", "B", "P1", PART, START, null);
    assertThat(row(report(DAY), "A").missing()).isZero();
    assertThat(row(report(DAY), "B").missing()).isEqualTo(1);
  }

  @Test
  void nobodyOutsideTheScopeIsCountedOrNamed() {
    data.assign("an", "A1", "P1", FULL, START, null);
    data.assign("binh", "B", "P1", FULL, START, null);
    var reading = reading(DAY, NOW, DEPARTMENT_A);
    assertThat(reading.report(null, null).unitCode()).isEqualTo("A");
    assertThat(reading.report(null, null).parentCode()).isNull();
    assertThat(reading.report(null, null).total().persons()).isEqualTo(1);
    assertThat(reading.people(filter(null, null, null, false), 1).count()).isEqualTo(1);
    assertThatThrownBy(() -> reading.report("B", null)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> reading.people(filter("B", null, null, false), 1))
        .isInstanceOf(NotFound.class);
    var none = reading(DAY, NOW, Scope.NONE);
    assertThat(none.report(null, null).total().persons()).isZero();
    assertThat(none.people(filter(null, null, null, false), 1).people()).isEmpty();
  }

  @Test
  void everyNumberLeadsToAsManyPeople() {
    data.assign("an", "A", "P1", FULL, START, null);
    data.assign("an", "A1", "P2", PART, START, null);
    data.assign("binh", "A1", "P1", PART, START, null);
    data.assign("chi", "B", "P1", FULL, START, null);
    qualify("binh");
    var row = row(report(DAY), "A");
    assertThat(people("A", null, null, false)).isEqualTo(row.persons()).isEqualTo(2);
    assertThat(people("A", true, null, false)).isEqualTo(row.fullTime()).isEqualTo(1);
    assertThat(people("A", false, null, false)).isEqualTo(row.concurrent()).isEqualTo(1);
    assertThat(people("A", null, true, false)).isEqualTo(row.qualified()).isEqualTo(1);
    assertThat(people("A", null, false, false)).isEqualTo(1);
    assertThat(people("A", null, null, true)).isEqualTo(1);
  }

  private int people(String unit, Boolean fullTime, Boolean qualified, boolean own) {
    return reading(DAY, NOW, Scope.EVERYTHING)
        .people(filter(unit, fullTime, qualified, own), 1)
        .count();
  }

  private StaffingPeople people(String unit, Boolean qualified, boolean own) {
    return reading(DAY, NOW, Scope.EVERYTHING).people(filter(unit, null, qualified, own), 1);
  }

  private static StaffingFilter filter(
      String unit, Boolean fullTime, Boolean qualified, boolean own) {
    var standing =
        qualified == null
            ? null
            : qualified ? StaffingStanding.QUALIFIED : StaffingStanding.UNQUALIFIED;
    return new StaffingFilter(null, unit, null, own, fullTime, standing);
  }

  @Test
  void peopleComeInOrderFiftyAPageWithPostsAndGaps() {
    for (int i = 0; i < 51; i++) {
      data.assign("n%02d".formatted(50 - i), "A", "P1", FULL, START, null);
    }
    data.assign("n00", "B", "P2", PART, START, null);
    data.evidence("n00", "C02", 1, "MEASUREMENT", START, null);
    var reading = reading(DAY, NOW, Scope.EVERYTHING);
    var first = reading.people(filter(null, null, null, false), 1);
    assertThat(first.count()).isEqualTo(51);
    assertThat(first.pages()).isEqualTo(2);
    assertThat(first.people())
        .hasSize(50)
        .extracting(StaffingPerson::fullName)
        .startsWith("n00", "n01");
    assertThat(first.people().get(0).gaps()).isEqualTo(1);
    assertThat(first.people().get(1).gaps()).isEqualTo(2);
    assertThat(first.people().get(0).posts())
        .extracting(post -> post.positionCode() + post.unit().vi() + post.fullTime())
        .containsExactly("P1A vitrue", "P2B vifalse");
    var second = reading.people(filter(null, null, null, false), 2);
    assertThat(second.people()).extracting(StaffingPerson::fullName).containsExactly("n50");
  }

  @Test
  void projectionTellsTheSameAsTheFacts() {
    data.assign("an", "A", "P1", FULL, START, null);
    data.assign("an", "B", "P2", PART, START, null);
    data.assign("binh", "A1", "P1", PART, START, null);
    qualify("binh");
    data.evidence("an", "C01", 2, "MEASUREMENT", START, DAY);
    data.evidence("an", "C02", 1, "PRIOR", DAY, DAY.plusDays(20));
    data.evidence("an", "C01", 3, "EXERCISE", DAY.plusDays(5), DAY.plusDays(9));
    data.evidence("an", "C02", 5, "SELF", START, null);
    data.project();
    for (int days = -5; days < 25; days++) {
      var day = DAY.plusDays(days);
      var now = new StaffingReading(data::rows, day, LATER, known(), ALL, ALL);
      var then = reading(day, NOW, ALL);
      assertThat(now.report(null, null).rows())
          .usingRecursiveComparison()
          .isEqualTo(then.report(null, null).rows());
      assertThat(now.people(filter(null, null, null, false), 1))
          .usingRecursiveComparison()
          .isEqualTo(then.people(filter(null, null, null, false), 1));
    }
  }

  @Test
  void moreCompetenciesThanFitIntoOneNumberAreFoldedToo() {
    data.assign("an", "A", "P3", FULL, START, null);
    data.assign("binh", "A", "P3", FULL, START, null);
    for (int i = 10; i < 50; i++) {
      var code = "C" + i;
      data.competency(code);
      data.require("P3", code, 1 + i % 3);
      data.evidence("an", code, 1 + i % 3, "APPRAISAL", START, i == 49 ? DAY : null);
      data.evidence("binh", code, i == 32 ? 1 : 3, "APPRAISAL", START, null);
    }
    data.project();
    var day = new StaffingReading(data::rows, DAY, LATER, known(), ALL, ALL).report(null, null);
    assertThat(day.total().qualified()).isEqualTo(1);
    assertThat(day.total().current()).isEqualTo(1);
    assertThat(day.total().expiring()).isEqualTo(1);
    assertThat(day.rows()).usingRecursiveComparison().isEqualTo(report(DAY).rows());
  }

  private static Knowledge known() {
    return new Knowledge(NOW, true);
  }

  @Test
  void fixedNumberOfStatementsHoweverManyPeople() {
    data.assign("an", "A", "P1", FULL, START, null);
    Runnable report =
        () -> new StaffingReading(data::rows, DAY, LATER, known(), ALL, ALL).report(null, null);
    assertThat(statementsOf(report)).isEqualTo(8);
    for (int i = 0; i < 60; i++) {
      data.assign("n" + i, i % 2 == 0 ? "A1" : "B", "P1", FULL, START, null);
    }
    assertThat(statementsOf(report)).isEqualTo(8);
    assertThat(
            statementsOf(
                () ->
                    new StaffingReading(data::rows, DAY, LATER, known(), ALL, ALL)
                        .people(filter(null, null, null, false), 1)))
        .isEqualTo(7);
    assertThat(statementsOf(() -> report(DAY)))
        .as("from facts: for each of two days policies, and one for each portion of people")
        .isEqualTo(11);
  }

  private int statementsOf(Runnable work) {
    int before = data.statements;
    work.run();
    return data.statements - before;
  }
}
