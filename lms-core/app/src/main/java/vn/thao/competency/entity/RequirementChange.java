package vn.thao.competency.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One cell of the matrix that a draft would change.
 *
 * @param before 0 when nothing is required today
 * @param after 0 when nothing would be required any more
 * @param people how many are in the position on the day of effect
 */
public record RequirementChange(
    GridPosition position, GridCompetency competency, int before, int after, int people) {

  /** In the order of positions, then of competencies. */
  public static List<RequirementChange> between(
      RequirementGrid before, RequirementGrid after, Map<Long, Integer> people) {
    var changes = new ArrayList<RequirementChange>();
    for (var position : after.positions()) {
      for (var competency : after.competencies()) {
        int old = before.level(position.id(), competency.id());
        int fresh = after.level(position.id(), competency.id());
        if (old != fresh) {
          var count = people.getOrDefault(position.id(), 0);
          changes.add(new RequirementChange(position, competency, old, fresh, count));
        }
      }
    }
    return changes;
  }
}
