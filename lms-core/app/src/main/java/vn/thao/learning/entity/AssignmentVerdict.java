package vn.thao.learning.entity;

/** How a rule and a person stand to one another on a day. */
public enum AssignmentVerdict {
  /** Is to be nominated by the rule. */
  ENTERS,
  /** Is nominated by it. */
  NOMINATED,
  /** Is nominated otherwise, which is left as it is. */
  ELSEWHERE,
  /** Has completed the course. */
  COMPLETED,
  /** Would have to be nominated with a due date that has passed. */
  TOO_LATE,
  /** Was nominated by it, and an officer has withdrawn or left out the person. */
  SETTLED,
  /** Is nominated by it, no longer fulfils the condition and has not begun. */
  LEAVES,
  /** The same, but has begun, and goes on. */
  GOES_ON,
  /** Has nothing to do with it. */
  OUT;

  /** Whether the condition is fulfilled. */
  public boolean isCovered() {
    return ordinal() < LEAVES.ordinal();
  }
}
