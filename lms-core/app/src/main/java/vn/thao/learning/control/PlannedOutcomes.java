package vn.thao.learning.control;

import static vn.thao.platform.control.Sql.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thao.content.entity.CourseAims;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.Scope;

/**
 * What people would attain by a coming day, if they complete by its due date each course that they
 * are nominated for, as it was known at an instant. Overdue nominations promise nothing. Two
 * statements.
 */
public final class PlannedOutcomes extends FactSql {

  private final LocalDate day;

  /**
   * @param today the day of that instant: the nominations that stand on it count
   * @param day the coming one
   */
  public PlannedOutcomes(
      Reader reader, LocalDate today, Instant knownAt, Scope scope, LocalDate day) {
    super(reader, today, knownAt, scope, false, List.of(day));
    this.day = day;
  }

  /** By person and code of the competency, the highest level. */
  public Map<Long, Map<String, Integer>> levels() {
    var due =
        rows(
            "select n.person_id, n.course_id, n.due_on from learning_nomination n where "
                + valid("n")
                + " and n.due_on >= ?1 and n.due_on <= ?3 and not exists (select 1 from"
                + " learning_completion c join content_version v on v.id = c.version_id"
                + " where c.person_id = n.person_id and v.course_id = n.course_id"
                + " and c.completed_at >= n.valid_from and c.completed_at <= ?2)"
                + somewhereInScope("n"));
    var courses = courses(due.stream().map(row -> number(row[1])).distinct().toList());
    var planned = new HashMap<Long, Map<String, Integer>>();
    for (var row : due) {
      var course = courses.get(number(row[1]));
      if (course != null && lasts(course, Sql.date(row[2]))) {
        var levels = planned.computeIfAbsent(number(row[0]), id -> new HashMap<>());
        course.outcomes().forEach(each -> levels.merge(each.competency(), each.level(), Math::max));
      }
    }
    return planned;
  }

  private boolean lasts(CourseAims course, LocalDate due) {
    var until = course.until(due);
    return until == null || !until.isBefore(day);
  }

  /** Of their newest versions that were published by then and had not been retired. */
  private Map<Long, CourseAims> courses(List<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return rows(
            "select v.course_id, v.definition from content_version v where v.published_at <= ?2"
                + " and (v.status = 'PUBLISHED' or exists (select 1 from content_step s"
                + " where s.version_id = v.id and s.step = 'RETIRED' and s.recorded_at > ?2))"
                + " and v.course_id in (?*) order by v.number",
            ids)
        .stream()
        .collect(
            Collectors.toMap(
                row -> number(row[0]),
                row -> CourseAims.of(JsonText.parse(Sql.text(row[1]))),
                (older, newer) -> newer));
  }
}
