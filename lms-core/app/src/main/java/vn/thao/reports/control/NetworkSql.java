package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/** The statements behind R11. Parameter 3 is the day 90 days later. */
final class NetworkSql extends PostSql {

  NetworkSql(Reader reader, LocalDate asOf, Instant knownAt, Scope scope, LocalDate later) {
    super(reader, asOf, knownAt, scope, false, List.of(later));
  }

  /** Unit, person, kind, when published. */
  List<Object[]> contacts() {
    return rows(
        "select c.unit_id, c.person_id, c.kind, c.published_on from people_contact c"
            + " join people_unit_version v on v.unit_id = c.unit_id where "
            + valid("c")
            + " and "
            + valid("v")
            + reached("v"));
  }

  /** Position's code, competency's code and id, level. */
  List<Object[]> requirements() {
    return rows(
        "select p.code, k.code as competency, k.id, r.level from competency_requirement r"
            + " join people_position p on p.id = r.position_id"
            + " join competency_competency k on k.id = r.competency_id where "
            + valid("r"));
  }

  /** Person, competency, level now and 90 days later; known as of now. */
  List<Object[]> attained() {
    return rows(
        "select e.person_id, e.competency_id,"
            + " max(case when e.valid_from <= ?1 and e.valid_to >= ?1 then e.level else 0 end),"
            + " max(case when e.valid_from <= ?3 and e.valid_to >= ?3 then e.level else 0 end)"
            + " from competency_attained e where e.valid_to >= ?1 and e.valid_from <= ?3"
            + " and e.person_id in (select c.person_id from people_contact c)"
            + " group by e.person_id, e.competency_id");
  }
}
