package vn.thao.learning.entity;

import java.time.LocalDate;
import java.util.Set;

/**
 * The facts about one person under one rule, from which all else follows.
 *
 * @param since the day since which the condition is fulfilled; null: it is not, or the person does
 *     not work where the rule reaches
 * @param nomination that stands for the rule's course; null: none
 * @param due of that nomination
 * @param byRule whether this rule made it
 * @param rounds how often the rule has nominated the person
 * @param settled what was settled in the round that runs, with what was decided
 * @param leftLast whether the last round ended by withdrawing who had left
 */
public record AssignmentCase(
    LocalDate since,
    Long nomination,
    LocalDate due,
    boolean byRule,
    boolean begun,
    boolean completed,
    boolean account,
    int rounds,
    Set<AssignmentProblem> settled,
    boolean leftLast) {

  /**
   * @param wanted the due date that the rule would give; null when it is not fulfilled
   */
  public AssignmentVerdict verdict(LocalDate wanted, LocalDate day) {
    if (since == null) {
      return !byRule || completed
          ? AssignmentVerdict.OUT
          : begun ? AssignmentVerdict.GOES_ON : AssignmentVerdict.LEAVES;
    }
    if (completed) {
      return AssignmentVerdict.COMPLETED;
    }
    if (nomination != null) {
      return byRule ? AssignmentVerdict.NOMINATED : AssignmentVerdict.ELSEWHERE;
    }
    if ((rounds > 0 && !leftLast) || settled.contains(AssignmentProblem.TOO_LATE)) {
      return AssignmentVerdict.SETTLED;
    }
    return wanted.isBefore(day) ? AssignmentVerdict.TOO_LATE : AssignmentVerdict.ENTERS;
  }

  /** What is to be settled; null: nothing, or it has been. */
  public AssignmentProblem problem(LocalDate wanted, LocalDate day) {
    var problem =
        switch (verdict(wanted, day)) {
          case LEAVES -> AssignmentProblem.LEFT;
          case ELSEWHERE -> wanted.equals(due) ? null : AssignmentProblem.OTHER_DUE;
          case TOO_LATE -> AssignmentProblem.TOO_LATE;
          case NOMINATED -> account ? null : AssignmentProblem.NO_ACCOUNT;
          default -> null;
        };
    return problem == null || settled.contains(problem) ? null : problem;
  }

  /** The round that runs, or the one that would come next; from 1. */
  public int round() {
    return rounds == 0 || leftLast ? rounds + 1 : rounds;
  }
}
