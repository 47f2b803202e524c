package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/**
 * The statements behind R02. Who holds a position in the scope; what is attained counts wherever it
 * was attained. Counted by the database, so what comes back does not grow with the staff.
 */
final class GapSql extends PostSql {

  private static final String HELD =
      " from people_assignment a join people_unit_version v on v.unit_id = a.unit_id"
          + " join people_position o on o.id = a.position_id"
          + " join competency_requirement r on r.position_id = a.position_id"
          + " join competency_competency c on c.id = r.competency_id where ";

  GapSql(Reader reader, LocalDate asOf, Instant knownAt, Scope scope) {
    super(reader, asOf, knownAt, scope, false, List.of());
  }

  /** Position, competency, required level, persons, how many of them have attained it. */
  List<Object[]> matrix() {
    return rows(
        "select y.position_code, y.competency_code, max(y.needed) as level_needed,"
            + " count(*) as holders, "
            + met()
            + attained("o.code as position_code, ", ", o.code")
            + " group by y.position_code, y.competency_code");
  }

  /** Competency, persons of whom it is required by any position, how many have attained it. */
  List<Object[]> competencies() {
    return rows(
        "select y.competency_code, y.name_vi, y.name_en, y.place, count(*) as holders, "
            + met()
            + attained("", "")
            + " group by y.competency_code, y.name_vi, y.name_en, y.place order by y.place,"
            + " y.competency_code");
  }

  /** Position and how many persons hold it, with requirements. */
  List<Object[]> holders() {
    return rows(
        "select o.code, count(distinct a.person_id) as holders"
            + HELD
            + where()
            + " group by o.code");
  }

  /** One row: how many persons. */
  List<Object[]> persons() {
    return rows(
        "select count(distinct a.person_id) as persons, count(*) as lines_read" + HELD + where());
  }

  private static String met() {
    return "sum(case when y.reached >= y.needed then 1 else 0 end) as met";
  }

  private String attained(String more, String group) {
    return " from (select x.*, coalesce((select max(e.level) from competency_evidence e"
        + " where e.person_id = x.person_id and e.competency_id = x.competency_id"
        + " and e.observed_on <= ?1 and (e.valid_until is null or e.valid_until >= ?1)"
        + " and e.source <> 'SELF' and "
        + known("e")
        + "), 0) as reached from (select a.person_id, "
        + more
        + "c.id as competency_id, c.code as competency_code, c.name_vi, c.name_en,"
        + " c.position as place, max(r.level) as needed"
        + HELD
        + where()
        + " group by a.person_id, c.id, c.code, c.name_vi, c.name_en, c.position"
        + group
        + ") x) y";
  }

  private String where() {
    return valid("a") + " and " + valid("v") + reached("v") + " and " + valid("r");
  }
}
