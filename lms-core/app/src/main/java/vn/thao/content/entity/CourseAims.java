package vn.thao.content.entity;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;

/**
 * What the definition of a course says it leads to.
 *
 * @param outcomes none for an orientation
 * @param months how long completion counts; null or 0: for ever
 */
public record CourseAims(List<Outcome> outcomes, Integer months) {

  /** A level that its learners reach. */
  public record Outcome(String competency, int level) {}

  public static CourseAims of(JsonObject course) {
    var outcomes = course.getJsonArray("outcomes");
    var validity = course.getJsonObject("validity");
    return new CourseAims(
        outcomes == null
            ? List.of()
            : outcomes.getValuesAs(JsonObject.class).stream()
                .map(each -> new Outcome(each.getString("competency"), each.getInt("level")))
                .toList(),
        validity == null ? null : validity.getInt("months"));
  }

  /** The last day on which it counts when completed on this one; null: it counts for ever. */
  public LocalDate until(LocalDate completed) {
    return months == null || months == 0 ? null : completed.plusMonths(months);
  }
}
