package vn.thao.learning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentCaseTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final LocalDate WANTED = DAY.plusDays(30);
  private static final Set<AssignmentProblem> NOTHING = Set.of();

  private static AssignmentCase facts(
      boolean covered, boolean nominated, boolean byRule, int rounds, boolean left) {
    return new AssignmentCase(
        covered ? DAY.minusDays(3) : null,
        nominated ? 7L : null,
        nominated ? DAY.plusDays(5) : null,
        byRule,
        false,
        false,
        true,
        rounds,
        NOTHING,
        left);
  }

  private static AssignmentCase done(AssignmentCase facts, boolean begun, boolean completed) {
    return new AssignmentCase(
        facts.since(),
        facts.nomination(),
        facts.due(),
        facts.byRule(),
        begun,
        completed,
        facts.account(),
        facts.rounds(),
        facts.settled(),
        facts.leftLast());
  }

  private static AssignmentCase settled(AssignmentCase facts, AssignmentProblem problem) {
    return new AssignmentCase(
        facts.since(),
        facts.nomination(),
        facts.due(),
        facts.byRule(),
        facts.begun(),
        facts.completed(),
        facts.account(),
        facts.rounds(),
        Set.of(problem),
        facts.leftLast());
  }

  private static AssignmentVerdict verdict(AssignmentCase facts) {
    return facts.verdict(facts.since() == null ? null : WANTED, DAY);
  }

  private static AssignmentProblem problem(AssignmentCase facts, LocalDate wanted) {
    return facts.problem(wanted, DAY);
  }

  @Test
  void whoIsNewEntersOnce() {
    var fresh = facts(true, false, false, 0, false);
    assertThat(verdict(fresh)).isEqualTo(AssignmentVerdict.ENTERS);
    assertThat(fresh.round()).isEqualTo(1);
    assertThat(verdict(facts(true, true, true, 1, false))).isEqualTo(AssignmentVerdict.NOMINATED);
    assertThat(verdict(done(fresh, true, true))).isEqualTo(AssignmentVerdict.COMPLETED);
    assertThat(verdict(facts(false, false, false, 0, false))).isEqualTo(AssignmentVerdict.OUT);
  }

  @Test
  void whatAnOfficerHasWithdrawnIsNotDoneAgain() {
    assertThat(verdict(facts(true, false, false, 1, false))).isEqualTo(AssignmentVerdict.SETTLED);
    var back = facts(true, false, false, 1, true);
    assertThat(verdict(back)).as("left and came back").isEqualTo(AssignmentVerdict.ENTERS);
    assertThat(back.round()).isEqualTo(2);
  }

  @Test
  void whoLeavesBeforeBeginningIsToBeSettledOnce() {
    var gone = facts(false, true, true, 1, false);
    assertThat(verdict(gone)).isEqualTo(AssignmentVerdict.LEAVES);
    assertThat(problem(gone, null)).isEqualTo(AssignmentProblem.LEFT);
    assertThat(problem(settled(gone, AssignmentProblem.LEFT), null)).isNull();
    assertThat(verdict(done(gone, true, false))).isEqualTo(AssignmentVerdict.GOES_ON);
    assertThat(verdict(done(gone, true, true))).isEqualTo(AssignmentVerdict.OUT);
    assertThat(verdict(facts(false, true, false, 0, false)))
        .as("the rule did not nominate")
        .isEqualTo(AssignmentVerdict.OUT);
  }

  @Test
  void anotherNominationWithAnotherDueDateIsToBeSettled() {
    var elsewhere = facts(true, true, false, 0, false);
    assertThat(problem(elsewhere, WANTED)).isEqualTo(AssignmentProblem.OTHER_DUE);
    assertThat(problem(elsewhere, DAY.plusDays(5))).as("the same day").isNull();
  }

  @Test
  void aDueDateThatHasPassedNominatesNobody() {
    var late = facts(true, false, false, 0, false);
    assertThat(late.verdict(DAY.minusDays(1), DAY)).isEqualTo(AssignmentVerdict.TOO_LATE);
    assertThat(late.verdict(DAY, DAY)).as("due today").isEqualTo(AssignmentVerdict.ENTERS);
    assertThat(problem(late, DAY.minusDays(1))).isEqualTo(AssignmentProblem.TOO_LATE);
    assertThat(settled(late, AssignmentProblem.TOO_LATE).verdict(DAY.minusDays(1), DAY))
        .isEqualTo(AssignmentVerdict.SETTLED);
  }

  @Test
  void dueDatesAreADayOrCounted() {
    var start = DAY.minusDays(10);
    assertThat(AssignmentDue.typed("DAY", WANTED, "").of(start, start)).isEqualTo(WANTED);
    var entry = AssignmentDue.typed("AFTER_ENTRY", null, "30");
    assertThat(entry.of(DAY, start)).isEqualTo(DAY.plusDays(30));
    assertThat(entry.of(start.minusYears(5), start))
        .as("nobody is concerned before the rule is")
        .isEqualTo(start.plusDays(30));
    assertThat(AssignmentDue.typed("AFTER_START", null, "30").of(DAY, start))
        .isEqualTo(start.plusDays(30));
  }
}
