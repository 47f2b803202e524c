package vn.thao.learning.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/** The statements behind assignment rules. */
final class AssignmentSql extends PostSql {

  AssignmentSql(Reader reader, LocalDate asOf, Instant knownAt, Scope scope) {
    super(reader, asOf, knownAt, scope, false, List.of());
  }

  /**
   * Version, rule, code, names, course and its code, unit and its code and path, tree, due date,
   * decision, first and last day, whether a draft, edition, who, names of the unit (as it is or was
   * last); the latest version of a rule first.
   */
  List<Object[]> versions() {
    return rows(
        "select n.id, r.id as rule, r.code, n.name_vi, n.name_en, c.id as course, c.code as"
            + " course_code, u.id as unit, u.code as unit_code, v.path, n.tree, n.due_kind,"
            + " n.due_on, n.due_days, n.decision, n.valid_from, n.valid_to, n.draft_key, n.edition,"
            + " n.recorded_by, v.name_vi as unit_vi, v.name_en as unit_en"
            + " from learning_assignment_version n"
            + " join learning_assignment_rule r on r.id = n.rule_id"
            + " join content_course c on c.id = n.course_id"
            + " join people_unit u on u.id = n.unit_id"
            + " join people_unit_version v on v.unit_id = u.id and v.retracted_at is null and"
            + " v.valid_from = (select max(m.valid_from) from people_unit_version m where m.unit_id"
            + " = u.id and m.retracted_at is null)"
            + " where n.retracted_at is null order by r.code, n.valid_from desc, n.id desc");
  }

  /**
   * Person, name, whether with an account, path and names of a unit in the scope, position and its
   * names, staff number, name to search by; a row for each post, and one without for others whom a
   * rule has nominated; by name.
   */
  List<Object[]> people() {
    return rows(
        "select p.id, p.full_name, (select count(*) from people_account k where k.person_id = p.id"
            + " and k.closed_at is null) as accounts, w.path, w.name_vi, w.name_en, w.code,"
            + " w.position_vi, w.position_en, p.staff_number, p.search_name from people_person p left join (select a.person_id,"
            + " v.path, v.name_vi, v.name_en, o.code, o.name_vi as position_vi, o.name_en as"
            + " position_en, a.share from people_assignment a join people_unit_version v"
            + " on v.unit_id = a.unit_id join people_position o on o.id = a.position_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v")
            + ") w on w.person_id = p.id where w.path is not null or p.id in (select e.person_id"
            + " from learning_assignment_entry e)"
            + " order by p.sort_key, p.id, w.share desc, w.code");
  }

  /**
   * What is known about people, each in a row: what it is, person, course or rule, nomination, due
   * date, number, word. {@code N} a nomination that stands (number: its rule), {@code C} a
   * completion, {@code B} a beginning, {@code E} a nomination by a rule (number: the round), {@code
   * S} something settled (nomination: 1 when kept).
   */
  List<Object[]> states() {
    var ruled = " in (select x.course_id from learning_assignment_version x)";
    return rows(
        "select 'N' as what, n.person_id, n.course_id as subject, n.nomination_id as ref, n.due_on"
            + " as due, n.rule_id as num, '' as word from learning_nomination n where n.open_key is"
            + " not null and n.course_id"
            + ruled
            + " union all select distinct 'C', g.person_id, g.course_id, 0, cast(null as date), 0,"
            + " '' from learning_completion k join learning_registration g on g.id ="
            + " k.registration_id where g.course_id"
            + ruled
            + " union all select distinct 'B', g.person_id, g.course_id, 0, cast(null as date), 0,"
            + " '' from learning_run r join learning_registration g on g.id = r.registration_id"
            + " where g.course_id"
            + ruled
            + " union all select 'E', e.person_id, e.rule_id, e.nomination_id, cast(null as date),"
            + " e.round, '' from learning_assignment_entry e"
            + " union all select 'S', s.person_id, s.rule_id, s.kept, cast(null as date), s.round,"
            + " s.kind from learning_assignment_settlement s");
  }
}
