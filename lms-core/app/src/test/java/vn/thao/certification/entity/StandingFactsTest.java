package vn.thao.certification.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.certification.entity.StandingStatus.ASSIGNED;
import static vn.thao.certification.entity.StandingStatus.EXPIRED;
import static vn.thao.certification.entity.StandingStatus.GRACE;
import static vn.thao.certification.entity.StandingStatus.IN_PROGRESS;
import static vn.thao.certification.entity.StandingStatus.NOT_ASSIGNED;
import static vn.thao.certification.entity.StandingStatus.RENEWABLE;
import static vn.thao.certification.entity.StandingStatus.REVOKED;
import static vn.thao.certification.entity.StandingStatus.SUSPENDED;
import static vn.thao.certification.entity.StandingStatus.VALID;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingFactsTest {

  private static final LocalDate EARNED = day("2026-03-10");
  private static final ProgrammeRule RULE = new ProgrammeRule(RuleBase.EXPIRY, 12, null, 60, 30);

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static StandingFacts facts(List<Sanction> sanctions, Curtailment... curtailments) {
    return new StandingFacts(
        List.of(new StandingFacts.Days(day("2026-01-05"), null)),
        day("2026-02-01"),
        List.of(new Period(EARNED, day("2027-03-10"), RULE)),
        sanctions,
        List.of(curtailments),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-04, NOT_ASSIGNED",
    "2026-01-05, ASSIGNED",
    "2026-01-31, ASSIGNED",
    "2026-02-01, IN_PROGRESS",
    "2026-03-09, IN_PROGRESS",
    "2026-03-10, VALID",
    "2027-01-08, VALID",
    "2027-01-09, RENEWABLE",
    "2027-03-10, RENEWABLE",
    "2027-03-11, GRACE",
    "2027-04-09, GRACE",
    "2027-04-10, EXPIRED",
    "2099-01-01, EXPIRED"
  })
  void standingFollowsTheDay(LocalDate day, StandingStatus expected) {
    assertThat(facts(List.of()).on(day).status()).isEqualTo(expected);
  }

  @Test
  void suspensionEndsOnItsLastDayAndDoesNotStopTheClock() {
    var suspended = facts(List.of(new Sanction(false, day("2026-05-01"), day("2026-05-31"), "x")));
    assertThat(suspended.on(day("2026-04-30")).status()).isEqualTo(VALID);
    assertThat(suspended.on(day("2026-05-31")).status()).isEqualTo(SUSPENDED);
    assertThat(suspended.on(day("2026-06-01")).status()).isEqualTo(VALID);
    assertThat(suspended.on(day("2026-06-01")).until()).isEqualTo(day("2027-03-10"));
  }

  @Test
  void expiredStaysExpiredWhileSuspended() {
    var suspended = facts(List.of(new Sanction(false, day("2026-05-01"), null, "x")));
    assertThat(suspended.on(day("2027-03-10")).status()).isEqualTo(SUSPENDED);
    assertThat(suspended.on(day("2027-05-01")).status()).isEqualTo(EXPIRED);
  }

  @Test
  void revocationVoidsWhatWasEarnedUntilItsDayAndNothingLater() {
    var facts =
        new StandingFacts(
            List.of(),
            null,
            List.of(
                new Period(EARNED, day("2027-03-10"), RULE),
                new Period(day("2026-08-01"), day("2027-08-01"), RULE)),
            List.of(new Sanction(true, day("2026-06-01"), null, "khai man")),
            List.of(),
            List.of());
    assertThat(facts.on(day("2026-05-31")).status()).isEqualTo(VALID);
    assertThat(facts.on(day("2026-06-01")).status()).isEqualTo(REVOKED);
    assertThat(facts.on(day("2026-06-01")).why().get(0).words()).isEqualTo("khai man");
    assertThat(facts.on(day("2026-08-01")).status()).isEqualTo(VALID);
  }

  @Test
  void changeOfLawEndsItSoonerUntilTheDeltaCourseIsDone() {
    var law = new Curtailment(day("2026-07-01"), day("2026-12-31"), "K09", null, "NĐ giả định");
    assertThat(facts(List.of(), law).on(day("2026-12-31")).status()).isEqualTo(RENEWABLE);
    assertThat(facts(List.of(), law).on(day("2027-01-01")).status()).isEqualTo(GRACE);
    assertThat(facts(List.of(), law).on(day("2026-06-01")).why())
        .extracting(Standing.Reason::key)
        .contains("standing.curtailed-course");

    var done =
        new Curtailment(day("2026-07-01"), day("2026-12-31"), "K09", day("2027-02-20"), "NĐ");
    assertThat(facts(List.of(), done).on(day("2027-02-19")).status()).isEqualTo(EXPIRED);
    assertThat(facts(List.of(), done).on(day("2027-02-20")).status()).isEqualTo(RENEWABLE);
  }

  @Test
  void changeOfLawLeavesAloneWhatWasEarnedAfterItOrEndsBefore() {
    var later = new Curtailment(EARNED, day("2026-12-31"), "", null, "x");
    assertThat(facts(List.of(), later).on(day("2026-12-01")).until()).isEqualTo(day("2027-03-10"));
    var longer = new Curtailment(day("2026-07-01"), day("2028-01-01"), "", null, "x");
    assertThat(facts(List.of(), longer).on(day("2026-12-01")).until()).isEqualTo(day("2027-03-10"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, true, true, ",
    "2027-01-09, false, true, 2028-03-10",
    "2027-04-09, false, true, 2028-03-10",
    "2027-04-10, false, true, ",
    "2027-04-10, true, false, 2028-04-10",
    "2027-02-01, true, false, "
  })
  void courseEarnsByThePathThatIsOpen(
      LocalDate day, boolean first, boolean renewal, LocalDate until) {
    var earned = facts(List.of()).earn(day, first, renewal, RULE);
    assertThat(earned.map(Period::until).orElse(null)).isEqualTo(until);
  }

  @Test
  void afterARevocationOnlyTheFirstPathEarns() {
    var revoked = facts(List.of(new Sanction(true, day("2027-02-01"), null, "x")));
    assertThat(revoked.earn(day("2027-02-10"), false, true, RULE)).isEmpty();
    assertThat(revoked.earn(day("2027-02-10"), true, false, RULE)).isPresent();
  }

  @Test
  void earnedWithoutBeingAssignedCounts() {
    var nobody = new StandingFacts(List.of(), null, List.of(), List.of(), List.of(), List.of());
    assertThat(nobody.on(EARNED).status()).isEqualTo(NOT_ASSIGNED);
    assertThat(nobody.earn(EARNED, true, true, RULE)).isPresent();
  }

  @Test
  void assignmentThatEndedIsNone() {
    var ended =
        new StandingFacts(
            List.of(new StandingFacts.Days(day("2026-01-01"), day("2026-01-31"))),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(ended.on(day("2026-01-31")).status()).isEqualTo(ASSIGNED);
    assertThat(ended.on(day("2026-02-01")).status()).isEqualTo(NOT_ASSIGNED);
    assertThat(IN_PROGRESS.isCertified()).isFalse();
  }

  @Test
  void basesOfTheEnd() {
    var completion = new ProgrammeRule(RuleBase.COMPLETION, 24, null, 0, 0);
    assertThat(completion.until(EARNED, day("2026-04-01"))).isEqualTo(day("2028-03-10"));
    assertThat(RULE.until(EARNED, day("2026-04-01"))).isEqualTo(day("2027-04-01"));
    var fixed = new ProgrammeRule(RuleBase.FIXED, 6, MonthDay.of(12, 31), 0, 0);
    assertThat(fixed.until(EARNED, null)).isEqualTo(day("2026-12-31"));
    assertThat(fixed.until(day("2026-07-01"), null)).isEqualTo(day("2027-12-31"));
    var leap = new ProgrammeRule(RuleBase.FIXED, 1, MonthDay.of(2, 29), 0, 0);
    assertThat(leap.until(day("2026-01-20"), null)).isEqualTo(day("2026-02-28"));
    assertThat(completion.until(day("2024-02-29"), null)).isEqualTo(day("2026-02-28"));
  }

  @Test
  void extensionGivesMoreTimeFromItsDayOn() {
    var more = new Extension(day("2027-03-01"), day("2027-06-30"), "ốm dài ngày");
    var extended = facts(List.of()).with(more);
    assertThat(extended.on(day("2027-02-28")).until()).isEqualTo(day("2027-03-10"));
    assertThat(extended.on(day("2027-02-28")).isExtended()).isFalse();
    assertThat(extended.on(day("2027-03-01")).until()).isEqualTo(day("2027-06-30"));
    assertThat(extended.on(day("2027-03-11")).status()).isEqualTo(VALID);
    assertThat(extended.on(day("2027-06-30")).status()).isEqualTo(RENEWABLE);
    assertThat(extended.on(day("2027-07-01")).status()).isEqualTo(GRACE);
    assertThat(extended.on(day("2027-07-31")).status()).isEqualTo(EXPIRED);
    assertThat(extended.on(day("2027-03-11")).why())
        .contains(
            new Standing.Reason(
                "standing.extended", day("2027-03-01"), day("2027-06-30"), "ốm dài ngày"));
  }

  @Test
  void extensionAfterTheEndRestoresOnlyFromItsDay() {
    var late = facts(List.of()).with(new Extension(day("2027-08-01"), day("2027-09-30"), "x"));
    assertThat(late.on(day("2027-07-31")).status()).isEqualTo(EXPIRED);
    assertThat(late.on(day("2027-08-01")).status().isCertified()).isTrue();
  }

  @Test
  void nobodyGainsByAnExtension() {
    var more = new Extension(day("2027-03-01"), day("2027-06-30"), "x");
    assertThat(facts(List.of()).with(more).earn(day("2027-06-15"), false, true, RULE))
        .map(Period::until)
        .as("follows on the end that was promised")
        .contains(day("2028-03-10"));
    var shorter = new Extension(day("2027-01-01"), day("2027-02-01"), "x");
    assertThat(facts(List.of()).with(shorter).on(day("2027-01-15")).until())
        .isEqualTo(day("2027-03-10"));
    var earlier = new Extension(EARNED.minusDays(1), day("2029-01-01"), "x");
    assertThat(facts(List.of()).with(earlier).on(EARNED).until())
        .as("given before it was earned")
        .isEqualTo(day("2027-03-10"));
  }

  @Test
  void changeOfLawEndsAnExtensionAndRevocationVoidsIt() {
    var more = new Extension(day("2027-03-01"), day("2027-06-30"), "x");
    var law = new Curtailment(day("2026-07-01"), day("2027-04-15"), "", null, "NĐ giả định");
    var capped = facts(List.of(), law).with(more);
    assertThat(capped.on(day("2027-03-05")).until()).isEqualTo(day("2027-04-15"));
    assertThat(capped.on(day("2027-03-05")).why())
        .extracting(Standing.Reason::key)
        .contains("standing.extended", "standing.curtailed");
    var revoked = facts(List.of(new Sanction(true, day("2027-04-01"), null, "x"))).with(more);
    assertThat(revoked.on(day("2027-04-01")).status()).isEqualTo(REVOKED);
    assertThat(revoked.on(day("2027-04-01")).isExtendable()).isFalse();
  }
}
