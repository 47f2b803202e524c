package vn.thao.planning.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * A personal learning plan (kế hoạch học tập cá nhân) for a period. Begun by the person or the
 * head, changed by either; each change makes another edition. It is agreed when both have agreed to
 * the edition that stands, so a change voids what was agreed before, and both are asked again.
 *
 * @param edition from 1
 * @param agreements to any edition, the newest first
 */
public record Plan(
    long id,
    long person,
    String staffNumber,
    String fullName,
    LocalDate from,
    LocalDate to,
    int edition,
    List<Agreement> agreements) {

  /**
   * That somebody has agreed.
   *
   * @param day on which it was
   */
  public record Agreement(int edition, PlanSide side, String by, LocalDate day) {}

  /** How far a plan has come on a day; said by the text {@code plan.state.<state>}. */
  public enum State {
    /** Nobody has agreed to it as it stands. */
    DRAFT,
    /** Waits for the head. */
    PERSON_AGREED,
    /** Waits for the person. */
    HEAD_AGREED,
    AGREED,
    /** Agreed, and its last day has passed. */
    OVER
  }

  public boolean isAgreedBy(PlanSide side) {
    return agreements.stream().anyMatch(each -> each.edition() == edition && each.side() == side);
  }

  public State on(LocalDate day) {
    boolean person = isAgreedBy(PlanSide.PERSON);
    boolean head = isAgreedBy(PlanSide.HEAD);
    if (person && head) {
      return day.isAfter(to) ? State.OVER : State.AGREED;
    }
    return person ? State.PERSON_AGREED : head ? State.HEAD_AGREED : State.DRAFT;
  }

  /** Whether both had agreed to an edition that is no longer the one that stands. */
  public boolean isVoided() {
    return agreements.stream()
        .filter(each -> each.edition() < edition && each.side() == PlanSide.PERSON)
        .anyMatch(
            each ->
                agreements.stream()
                    .anyMatch(
                        other ->
                            other.edition() == each.edition() && other.side() == PlanSide.HEAD));
  }
}
