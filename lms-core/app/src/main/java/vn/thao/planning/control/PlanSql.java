package vn.thao.planning.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.entity.Scope;

/** Plans, their lines with what became of them by the day, and agreements. */
final class PlanSql extends FactSql {

  private static final String PLAN =
      "select n.id, n.person_id, p.staff_number, p.full_name, n.valid_from, n.valid_to, n.edition,"
          + " a.edition as agreed, a.side, q.full_name as by_name, a.recorded_at from planning_plan n"
          + " join people_person p on p.id = n.person_id left join planning_agreement a"
          + " on a.plan_id = n.id left join people_person q on q.id = a.recorded_by"
          + " where n.retracted_at is null";
  private static final String NEWEST = " n.valid_from desc, n.id, a.edition desc, a.side";

  PlanSql(Reader reader, LocalDate day, Instant now, Scope scope) {
    super(reader, day, now, scope, false, List.of());
  }

  /** A row for each agreement, or one without. */
  List<Object[]> plan(long id) {
    return rows(PLAN + " and n.id = ?* order by" + NEWEST, List.of(id));
  }

  List<Object[]> ofPerson(long person) {
    return rows(PLAN + " and n.person_id = ?* order by" + NEWEST, List.of(person));
  }

  /** Of others who work in the scope, by name. */
  List<Object[]> inScope(long reader) {
    return rows(
        PLAN
            + " and n.person_id <> ?*"
            + somewhereInScope("n")
            + " order by p.sort_key, p.id,"
            + NEWEST,
        List.of(reader));
  }

  /**
   * Plan, line, competency and its names, level, means, course and its titles, mentor, note, until,
   * level attained on the day, whether the course was begun, when it was completed.
   */
  List<Object[]> lines(Collection<Long> plans) {
    return rows(
        "select l.plan_id, l.id, c.code, c.name_vi, c.name_en, l.level, l.means, k.code as course,"
            + " v.title_vi, v.title_en, m.full_name, l.note, l.until_day, (select max(t.level) from"
            + " competency_attained t where t.person_id = n.person_id and t.competency_id ="
            + " l.competency_id and t.valid_from <= ?1 and t.valid_to >= ?1) as attained, (select"
            + " count(*) from learning_run r join learning_registration g on g.id ="
            + " r.registration_id where g.person_id = n.person_id and g.course_id = l.course_id) as"
            + " begun, (select min(d.completed_at) from learning_completion d join"
            + " learning_registration h on h.id = d.registration_id where h.person_id = n.person_id"
            + " and h.course_id = l.course_id) as done_at from planning_plan_line l"
            + " join planning_plan n on n.id = l.plan_id"
            + " join competency_competency c on c.id = l.competency_id"
            + " left join content_course k on k.id = l.course_id"
            + " left join content_version v on v.course_id = k.id and v.status = 'PUBLISHED'"
            + " left join people_person m on m.id = l.mentor_id"
            + " where l.retracted_at is null and l.to_edition is null and l.plan_id in (?*)"
            + " order by l.plan_id, l.until_day, c.position, l.id",
        List.copyOf(plans));
  }

  /** Whether the person works in the scope on the day. */
  boolean reaches(long person) {
    return !rows(
            "select p.id, p.staff_number from people_person p where p.id = ?*" + worksInScope(),
            List.of(person))
        .isEmpty();
  }

  /**
   * Number and name of the others who work in the scope on the day, by name; not endlessly many.
   */
  List<Object[]> people(long reader) {
    return rows(
        "select p.staff_number, p.full_name from people_person p where p.id <> ?*"
            + worksInScope()
            + " order by p.sort_key, p.id limit 500",
        List.of(reader));
  }

  private String worksInScope() {
    return " and p.id in (select s.person_id from people_assignment s join people_unit_version w"
        + " on w.unit_id = s.unit_id where "
        + valid("s")
        + " and "
        + valid("w")
        + reached("w")
        + ")";
  }
}
