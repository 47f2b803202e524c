package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/**
 * The statements behind R02. Who holds a position in the scope; what is attained counts wherever it
 * was attained. Counted by {@link GapCount}.
 */
final class GapSql extends PostSql {

  GapSql(Reader reader, LocalDate asOf, Instant knownAt, Scope scope) {
    super(reader, asOf, knownAt, scope, false, List.of());
  }

  /** Person, position's id and code. */
  List<Object[]> posts() {
    return rows(
        "select a.person_id, a.position_id, o.code from people_assignment a"
            + " join people_unit_version v on v.unit_id = a.unit_id"
            + " join people_position o on o.id = a.position_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v"));
  }

  /** Position, competency, level, then the competency's code, names and place. */
  List<Object[]> requirements() {
    return rows(
        "select r.position_id, r.competency_id, r.level, c.code, c.name_vi, c.name_en, c.position"
            + " from competency_requirement r join competency_competency c"
            + " on c.id = r.competency_id where "
            + valid("r")
            + " order by c.position, c.code");
  }
}
