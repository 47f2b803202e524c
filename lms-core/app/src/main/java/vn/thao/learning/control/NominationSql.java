package vn.thao.learning.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.FormerNumbers;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/** The statements behind nominations. Parameter 3 is the code of a course (empty: all). */
final class NominationSql extends PostSql {

  NominationSql(Reader reader, LocalDate asOf, Instant knownAt, String course, Scope scope) {
    super(reader, asOf, knownAt, scope, false, List.of(course == null ? "" : course));
  }

  /**
   * Id, person, name, course, due date, since, reason, first begin, completion, last reminder,
   * rule; of people who work in the scope.
   */
  List<Object[]> nominations() {
    return rows(
        "select n.nomination_id, n.person_id, p.full_name, c.code, n.due_on, n.valid_from,"
            + " n.reason, (select min(r.started_at) from learning_run r join learning_registration"
            + " g on g.id = r.registration_id where g.person_id = n.person_id and g.course_id ="
            + " n.course_id) as begun_at, (select min(k.completed_at) from learning_completion k"
            + " join learning_registration h on h.id = k.registration_id where h.person_id ="
            + " n.person_id and h.course_id = n.course_id) as done_at, (select max(m.reminded_on)"
            + " from learning_reminder m where m.person_id = n.person_id) as reminded, y.code as rule_code from"
            + " learning_nomination n left join learning_assignment_rule y on y.id = n.rule_id join people_person p on p.id = n.person_id join"
            + " content_course c on c.id = n.course_id where "
            + valid("n")
            + " and (?3 = '' or c.code = ?3)"
            + somewhereInScope("n")
            + " order by p.sort_key, p.id, n.due_on, n.id");
  }

  /** Person, name, whether one of the assignments that were looked for holds today (1 or 0). */
  List<Object[]> holders(List<String> positions) {
    return candidates(positions.isEmpty() ? "1 = 1" : "o.code in (?*)", positions);
  }

  /** The same for people named one by one. */
  List<Object[]> named(List<Long> people) {
    return candidates("p.id in (?*)", people);
  }

  private List<Object[]> candidates(String which, List<?> list) {
    return rows(
        "select p.id, p.full_name,"
            + " max(case when a.valid_to is null or a.valid_to >= ?1 then 1 else 0 end) as here"
            + " from people_assignment a join people_person p on p.id = a.person_id"
            + " join people_position o on o.id = a.position_id"
            + " join people_unit_version v on v.unit_id = a.unit_id where "
            + known("a")
            + " and a.valid_from <= ?1 and "
            + valid("v")
            + reached("v")
            + " and "
            + which
            + " group by p.id, p.full_name, p.sort_key order by p.sort_key, p.id",
        list);
  }

  /** Id and name of people of the scope by a part of their name or their staff number. */
  List<Object[]> found(String part) {
    return rows(
        "select distinct p.id, p.full_name, p.sort_key from people_person p"
            + " join people_assignment a on a.person_id = p.id"
            + " join people_unit_version v on v.unit_id = a.unit_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v")
            + " and (p.search_name like ?* or p.staff_number = upper(?3) or "
            + FormerNumbers.like("lower(?3)")
            + ")"
            + " order by p.sort_key, p.id",
        List.of("%" + part + "%"));
  }
}
