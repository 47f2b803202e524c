package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/** The statements behind R14. */
final class ClauseSql extends PostSql {

  ClauseSql(Reader reader, LocalDate asOf, Instant knownAt, Scope scope) {
    super(reader, asOf, knownAt, scope, false, List.of());
  }

  /** Code, titles and definition of what is published. */
  List<Object[]> courses() {
    return rows(
        "select c.code, v.title_vi, v.title_en, v.definition from content_course c"
            + " join content_version v on v.course_id = c.id and v.status = 'PUBLISHED'"
            + " order by c.code");
  }

  /** Code and names. */
  List<Object[]> competencies() {
    return rows("select c.code, c.name_vi, c.name_en from competency_competency c");
  }

  /** Everybody in a post. */
  List<Object[]> staff() {
    return rows(
        "select distinct a.person_id, 0 from people_assignment a"
            + " join people_unit_version v on v.unit_id = a.unit_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v"));
  }

  /** Person, course's code, when completed. */
  List<Object[]> completions() {
    return rows(
        "select g.person_id, c.code, k.completed_at from learning_completion k"
            + " join learning_registration g on g.id = k.registration_id"
            + " join content_course c on c.id = g.course_id where k.completed_at <= ?2"
            + somewhereInScope("g"));
  }
}
