package vn.thao.learning.entity;

import java.util.List;
import java.util.stream.Stream;

/** A course with its outline and one person's progress. */
public record CourseProgress(CourseRow course, List<ModuleRow> modules) {

  /** Where to go on: the first activity that is not done; null when all are. */
  public ActivityRow next() {
    return modules.stream()
        .flatMap(module -> module.activities().stream())
        .filter(activity -> !activity.isDone())
        .findFirst()
        .orElse(null);
  }

  /**
   * Where to go on from an activity: the next one in the outline that is not done, else the first
   * before it; null when there is no other.
   */
  public ActivityRow after(long activityId) {
    var all = modules.stream().flatMap(module -> module.activities().stream()).toList();
    int here = all.indexOf(activity(activityId));
    return Stream.concat(
            all.subList(here + 1, all.size()).stream(), all.subList(0, here + 1).stream())
        .filter(activity -> !activity.isDone() && activity.id() != activityId)
        .findFirst()
        .orElse(null);
  }

  /** Whether the person has tried the activity and not passed it yet. */
  public boolean isFailed(long activityId) {
    var activity = activity(activityId);
    return activity != null && activity.status().equals("failed");
  }

  private ActivityRow activity(long id) {
    return modules.stream()
        .flatMap(module -> module.activities().stream())
        .filter(activity -> activity.id() == id)
        .findFirst()
        .orElse(null);
  }
}
