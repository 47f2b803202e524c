package vn.thao.learning.entity;

import java.util.List;

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
}
