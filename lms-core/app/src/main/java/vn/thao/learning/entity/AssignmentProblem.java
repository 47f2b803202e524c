package vn.thao.learning.entity;

/** What about a person under a rule an officer has to settle. */
public enum AssignmentProblem {
  /** No longer fulfils the condition, and has not begun: withdraw, or keep. */
  LEFT,
  /** Is nominated otherwise with another due date: take the rule's, or keep the other. */
  OTHER_DUE,
  /** The due date has passed already: nominate with another one, or leave out. */
  TOO_LATE,
  /** Has no account, so cannot learn of it: take note. */
  NO_ACCOUNT
}
