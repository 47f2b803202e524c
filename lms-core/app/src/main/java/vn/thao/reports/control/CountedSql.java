package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/**
 * The statements behind one number of R01 or R02. Parameter 3 is the code of a course, 4 that of a
 * position, 5 that of a competency; empty: all.
 */
final class CountedSql extends PostSql {

  CountedSql(
      Reader reader,
      LocalDate asOf,
      Instant knownAt,
      Scope scope,
      boolean own,
      String course,
      String position,
      String competency) {
    super(
        reader,
        asOf,
        knownAt,
        scope,
        own,
        List.of(
            course == null ? "" : course,
            position == null ? "" : position,
            competency == null ? "" : competency));
  }

  /** Whoever works there: person, twice. */
  List<Object[]> members() {
    return rows(
        "select distinct a.person_id, a.person_id as again from people_assignment a"
            + " join people_unit_version v on v.unit_id = a.unit_id where "
            + held());
  }

  /** Person, name, course, when registered, when completed. */
  List<Object[]> registrations() {
    return rows(
        "select g.person_id, p.full_name, c.code, g.registered_at, (select min(k.completed_at)"
            + " from learning_completion k where k.registration_id = g.id) as done_at"
            + " from learning_registration g join content_course c on c.id = g.course_id"
            + " join people_person p on p.id = g.person_id where (?3 = '' or c.code = ?3)"
            + somewhereInScope("g")
            + " order by p.sort_key, p.id, g.id");
  }

  /** Person, name, level required, level attained; of whom something is required. */
  List<Object[]> levels() {
    var held =
        " from people_assignment a join people_unit_version v on v.unit_id = a.unit_id"
            + " join people_position o on o.id = a.position_id";
    return rows(
        "select x.person_id, p.full_name, max(x.needed) as needed, max(x.reached) as reached"
            + " from (select a.person_id as person_id, r.level as needed, 0 as reached"
            + held
            + " join competency_requirement r on r.position_id = a.position_id"
            + " join competency_competency c on c.id = r.competency_id where "
            + held()
            + " and "
            + valid("r")
            + " and (?4 = '' or o.code = ?4) and (?5 = '' or c.code = ?5)"
            + " union all select a.person_id, 0, e.level"
            + held
            + " join competency_evidence e on e.person_id = a.person_id"
            + " join competency_competency c on c.id = e.competency_id where "
            + held()
            + " and e.observed_on <= ?1 and (e.valid_until is null or e.valid_until >= ?1)"
            + " and e.source <> 'SELF' and "
            + known("e")
            + " and (?4 = '' or o.code = ?4) and (?5 = '' or c.code = ?5)) x"
            + " join people_person p on p.id = x.person_id group by x.person_id, p.full_name,"
            + " p.sort_key having max(x.needed) > 0 order by p.sort_key, x.person_id");
  }

  private String held() {
    return valid("a") + " and " + valid("v") + reached("v");
  }
}
