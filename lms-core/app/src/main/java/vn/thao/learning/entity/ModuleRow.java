package vn.thao.learning.entity;

import java.util.List;

/** A module in a course's outline. */
public record ModuleRow(int number, String title, List<ActivityRow> activities) {

  public boolean isDone() {
    return activities.stream().allMatch(ActivityRow::isDone);
  }
}
