package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/** The statements behind R03. Parameter 3 is the position's code (empty: all). */
final class StaffingSql extends PostSql {

  private static final String HAS_FULL_TIME =
      "max(case when a.kind = 'FULL_TIME' then 1 else 0 end)";

  /**
   * @param own the paths themselves, not what is below them
   */
  StaffingSql(
      Reader reader, LocalDate asOf, Instant knownAt, String position, Scope scope, boolean own) {
    super(reader, asOf, knownAt, scope, own, List.of(position == null ? "" : position));
  }

  List<Object[]> norms() {
    return rows(
        "select n.unit_id, n.unit_type, n.position_id, n.kind, n.required from people_norm n"
            + " join people_position p on p.id = n.position_id where "
            + valid("n")
            + " and (?3 = '' or p.code = ?3) order by n.valid_from, n.recorded_at, n.id");
  }

  List<Object[]> posts() {
    return rows(
        "select a.person_id, a.unit_id, a.position_id, a.kind, a.share from people_assignment a"
            + " join people_unit_version v on v.unit_id = a.unit_id"
            + " join people_position p on p.id = a.position_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v")
            + " and (?3 = '' or p.code = ?3)");
  }

  /** Unit, how many it has been given. */
  List<Object[]> establishments() {
    return rows(
        "select e.unit_id, sum(e.assigned) as assigned from people_establishment e"
            + " join people_position p on p.id = e.position_id where "
            + valid("e")
            + " and (?3 = '' or p.code = ?3) group by e.unit_id");
  }

  /** Position, competency, level, the competency's code. */
  List<Object[]> requirements() {
    return rows(
        "select r.position_id, r.competency_id, r.level, c.code from competency_requirement r"
            + " join competency_competency c on c.id = r.competency_id where "
            + valid("r"));
  }

  /**
   * Person and position: every one that people in the scope hold, also outside the scope and beside
   * the chosen position, since all of them ask for something.
   *
   * @param everybody the scope leaves nobody out
   */
  List<Object[]> everyPost(boolean everybody) {
    return rows(
        "select a.person_id, a.position_id from people_assignment a where "
            + valid("a")
            + (everybody ? "" : somewhereInScope("a")));
  }

  /** Person, name, sorting key, whether one of the posts is full-time (1) or none (0). */
  List<Object[]> members() {
    return rows(
        "select p.id, p.full_name, p.sort_key, "
            + HAS_FULL_TIME
            + " from people_assignment a join people_person p on p.id = a.person_id"
            + " join people_unit_version v on v.unit_id = a.unit_id"
            + " join people_position o on o.id = a.position_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v")
            + " and (?3 = '' or o.code = ?3) and p.recorded_at <= ?2"
            + " group by p.id, p.full_name, p.sort_key order by p.sort_key, p.id");
  }
}
