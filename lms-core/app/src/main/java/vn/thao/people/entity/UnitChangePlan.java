package vn.thao.people.entity;

import java.util.List;

/**
 * What a change would write, and what is in its way.
 *
 * @param problems when there is any, nothing is written
 * @param ended codes of units that stand no more
 * @param begun units that stand anew or differently from the day on, the upper before the lower:
 *     the new ones, and those beneath which change their place in the tree with them
 * @param moves assignments that end, or go on in another unit
 * @param formers whose past belongs to which unit from now on
 */
public record UnitChangePlan(
    List<UnitProblem> problems,
    List<String> ended,
    List<UnitPart> begun,
    List<Move> moves,
    List<Former> formers) {

  /**
   * @param to code of the unit; empty: it ends
   */
  public record Move(UnitPost post, String to) {}

  /**
   * @param whole all of the former unit has gone there, so whoever keeps the unit sees the past of
   *     the former one too
   */
  public record Former(String unit, String former, boolean whole) {}

  public boolean isPossible() {
    return problems.isEmpty();
  }
}
