package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/**
 * The statements behind R02. Who holds a position in the scope; what is attained counts wherever it
 * was attained. What is known now is counted by the database, so what comes back does not grow with
 * the staff; for what was known before see {@link GapsThen}.
 */
final class GapSql extends PostSql {

  private static final String HELD =
      " from people_assignment a join people_unit_version v on v.unit_id = a.unit_id"
          + " join people_position o on o.id = a.position_id";

  private static final String REQUIRED =
      " join competency_requirement r on r.position_id = a.position_id";

  GapSql(Reader reader, LocalDate asOf, Instant knownAt, Scope scope) {
    super(reader, asOf, knownAt, scope, false, List.of());
  }

  /** Position, competency, required level, persons, how many of them have attained it. */
  List<Object[]> matrix() {
    return rows(
        "select y.position_code, c.code, max(y.needed) as level_needed,"
            + counted("o.code")
            + " group by y.position_code, c.code");
  }

  /** Competency, persons of whom it is required by any position, how many have attained it. */
  List<Object[]> competencies() {
    return rows(
        "select c.code, c.name_vi, c.name_en, c.position,"
            + counted("''")
            + " group by c.code, c.name_vi, c.name_en, c.position order by c.position, c.code");
  }

  /** Position and how many persons hold it, with requirements. */
  List<Object[]> holders() {
    return rows(
        "select o.code, count(distinct a.person_id) as holders" + required() + " group by o.code");
  }

  /** Person, position's id and code; those of a person stand together. */
  List<Object[]> posts() {
    return rows(
        "select distinct a.person_id, a.position_id, o.code"
            + HELD
            + " where "
            + held()
            + " order by a.person_id, o.code");
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

  /** One row: how many persons. */
  List<Object[]> persons() {
    return rows(
        "select count(distinct a.person_id) as persons, count(*) as lines_read" + required());
  }

  /**
   * What is needed and what is reached are laid under one another and grouped once: a subquery for
   * each person and competency took MariaDB more than half a minute for two thousand persons.
   *
   * @param position what tells the positions of a person apart; a constant: all are one
   */
  private String counted(String position) {
    return " count(*) as holders, sum(case when y.reached >= y.needed then 1 else 0 end) as met"
        + " from (select x.person_id, x.position_code, x.competency_id, max(x.needed) as needed,"
        + " max(x.reached) as reached from (select a.person_id as person_id, "
        + position
        + " as position_code, r.competency_id as competency_id, r.level as needed, 0 as reached"
        + required()
        + " union all select a.person_id, "
        + position
        + ", e.competency_id, 0, e.level"
        + HELD
        + " join competency_attained e on e.person_id = a.person_id where "
        + held()
        + " and e.valid_from <= ?1 and e.valid_to >= ?1) x group by x.person_id, x.position_code, x.competency_id having max(x.needed) > 0) y"
        + " join competency_competency c on c.id = y.competency_id";
  }

  private String required() {
    return HELD + REQUIRED + " where " + held() + " and " + valid("r");
  }

  private String held() {
    return valid("a") + " and " + valid("v") + reached("v");
  }
}
