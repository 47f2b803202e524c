package vn.thao.content.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.thao.content.entity.CourseAims.Outcome;
import vn.thao.platform.entity.LocalName;
import vn.thao.spi.LocalText;

/**
 * A version of a course as it is offered.
 *
 * @param periods of teaching (tiết)
 * @param minutes of all activities together
 * @param modules how many
 * @param audience codes of positions; empty: everybody
 * @param clauses of the law register that the course answers to
 * @param months how long completion counts; null: for ever
 */
public record CourseRow(
    long versionId,
    long courseId,
    String code,
    int number,
    LocalName title,
    LocalName summary,
    int periods,
    int minutes,
    int modules,
    List<String> audience,
    List<String> clauses,
    List<Outcome> outcomes,
    Integer months,
    Instant publishedAt) {

  static CourseRow of(
      long versionId, long courseId, int number, LocalName title, Instant at, JsonObject course) {
    var modules = course.getJsonArray("modules").getValuesAs(JsonObject.class);
    var aims = CourseAims.of(course);
    return new CourseRow(
        versionId,
        courseId,
        course.getString("code"),
        number,
        title,
        new LocalName(
            LocalText.of(course, "summary", Locale.forLanguageTag("vi")),
            LocalText.of(course, "summary", Locale.ENGLISH)),
        course.getInt("periods"),
        modules.stream()
            .flatMap(
                module -> module.getJsonArray("activities").getValuesAs(JsonObject.class).stream())
            .mapToInt(activity -> activity.getInt("minutes"))
            .sum(),
        modules.size(),
        strings(course, "audience"),
        strings(course, "clauses"),
        aims.outcomes(),
        aims.months(),
        at);
  }

  private static List<String> strings(JsonObject course, String name) {
    var values = course.getJsonArray(name);
    return values == null
        ? List.of()
        : values.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }
}
