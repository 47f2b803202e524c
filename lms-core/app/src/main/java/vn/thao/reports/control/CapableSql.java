package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/** The statements behind R13. Parameters: 3 the competency's code, 4 the level, 5 the later day. */
final class CapableSql extends PostSql {

  CapableSql(
      Reader reader,
      LocalDate asOf,
      Instant knownAt,
      Scope scope,
      String competency,
      int level,
      LocalDate later) {
    super(reader, asOf, knownAt, scope, false, List.of(competency, level, later));
  }

  /** Code, names, id. */
  List<Object[]> competencies() {
    return rows(
        "select c.code, c.name_vi, c.name_en, c.id from competency_competency c order by c.code");
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

  /**
   * Person, whether the level is attained on the day and on the later one (1 or 0), as known now.
   */
  List<Object[]> attained() {
    return rows(
        "select e.person_id,"
            + " max(case when e.valid_from <= ?1 and e.valid_to >= ?1 then 1 else 0 end),"
            + " max(case when e.valid_from <= ?5 and e.valid_to >= ?5 then 1 else 0 end)"
            + " from competency_attained e join competency_competency k on k.id = e.competency_id"
            + " where k.code = ?3 and e.level >= ?4 and e.valid_to >= ?1 and e.valid_from <= ?5"
            + somewhereInScope("e")
            + " group by e.person_id");
  }
}
