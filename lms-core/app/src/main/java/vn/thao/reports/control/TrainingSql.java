package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/** The statements behind R01. Parameter 3 is the code of a course (empty: all). */
final class TrainingSql extends PostSql {

  TrainingSql(Reader reader, LocalDate asOf, Instant knownAt, String course, Scope scope) {
    super(reader, asOf, knownAt, scope, false, List.of(course == null ? "" : course));
  }

  /** Code and titles, of the latest version. */
  List<Object[]> courses() {
    return rows(
        "select c.code, v.title_vi, v.title_en from content_course c join content_version v"
            + " on v.course_id = c.id where v.number = (select max(w.number)"
            + " from content_version w where w.course_id = c.id) and c.recorded_at <= ?2"
            + " order by c.code");
  }

  /** Person and unit. */
  List<Object[]> posts() {
    return rows(
        "select a.person_id, a.unit_id from people_assignment a"
            + " join people_unit_version v on v.unit_id = a.unit_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v"));
  }

  /** Person, when registered, when completed. */
  List<Object[]> registrations() {
    return rows(
        "select g.person_id, g.registered_at, (select min(k.completed_at)"
            + " from learning_completion k where k.registration_id = g.id) as done_at"
            + " from learning_registration g join content_course c on c.id = g.course_id"
            + " where (?3 = '' or c.code = ?3)"
            + somewhereInScope("g"));
  }
}
