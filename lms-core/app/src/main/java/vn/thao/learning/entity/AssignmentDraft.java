package vn.thao.learning.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Refused;

/**
 * The head of a rule's draft as an officer writes it.
 *
 * @param course code
 * @param unit code
 * @param to null: no end
 */
public record AssignmentDraft(
    LocalName name,
    String course,
    String unit,
    AssignmentDue due,
    String decision,
    LocalDate from,
    LocalDate to) {

  private static final int LONGEST = 200;

  /**
   * @throws Refused naming what is missing
   */
  public void check() {
    if (name.vi().isBlank() || name.vi().length() > LONGEST || name.en().length() > LONGEST) {
      throw new Refused("assignment-rule.name-needed", LONGEST);
    }
    if (decision.isBlank() || decision.length() > LONGEST) {
      throw new Refused("assignment-rule.decision-needed", LONGEST);
    }
    if (from == null) {
      throw new Refused("assignment-rule.from-needed");
    }
    if (to != null && to.isBefore(from)) {
      throw new Refused("assignment-rule.to-before");
    }
  }
}
