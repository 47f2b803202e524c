package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.learning.entity.CourseCompleted;
import vn.thao.people.control.PostSql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Scope;

/**
 * The statements behind the export of training records. Parameter 3 is the beginning of the period,
 * 4 its end, which is no part of it.
 */
final class TrainedSql extends PostSql {

  private static final String COMPLETED =
      " from learning_completion k join people_person p on p.id = k.person_id"
          + " where k.completed_at >= ?3 and k.completed_at < ?4 and k.completed_at <= ?2";

  TrainedSql(Reader reader, LocalDate from, LocalDate to, Instant knownAt, Scope scope) {
    super(reader, to, knownAt, scope, false, List.of(start(from), start(to.plusDays(1))));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Time.ZONE).toInstant();
  }

  int count() {
    return ((Number) rows("select count(*), 0" + COMPLETED + somewhereInScope("k")).get(0)[0])
        .intValue();
  }

  /**
   * By staff number, then day: id, staff number.
   *
   * @param most 0: all
   */
  List<Object[]> ids(int most) {
    return rows(
        "select k.id, p.staff_number"
            + COMPLETED
            + somewhereInScope("k")
            + " order by p.staff_number, k.completed_at, k.id"
            + (most == 0 ? "" : " limit " + most));
  }

  /**
   * Of these: id, registration, person, staff number, name; course: code, version, titles; when
   * registered, when completed; the statement issued last: its data, when revoked.
   */
  List<Object[]> completions(List<Long> ids) {
    return rows(
        "select k.id, g.id as registration_id, k.person_id, p.staff_number, p.full_name, c.code,"
            + " k.version_id, v.title_vi, v.title_en, g.registered_at, k.completed_at, s.data,"
            + " r.revoked_at from learning_completion k join people_person p on p.id = k.person_id"
            + " join learning_registration g on g.id = k.registration_id"
            + " join content_course c on c.id = g.course_id"
            + " join content_version v on v.id = k.version_id"
            + " left join certification_statement s on s.registration_id = g.id and not exists"
            + " (select 1 from certification_statement n where n.registration_id = g.id"
            + " and n.replaces = s.id)"
            + " left join certification_revocation r on r.statement_id = s.id"
            + " where k.id in (?*)",
        ids);
  }

  /** Where these people work within the scope: person, unit's code and names, position's names. */
  List<Object[]> posts(List<Long> people) {
    return rows(
        "select a.person_id, u.code, v.name_vi, v.name_en, p.name_vi as position_vi,"
            + " p.name_en as position_en from people_assignment a"
            + " join people_unit_version v on v.unit_id = a.unit_id"
            + " join people_unit u on u.id = a.unit_id"
            + " join people_position p on p.id = a.position_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v")
            + " and a.person_id in (?*) order by case when a.kind = 'FULL_TIME' then 0 else 1 end,"
            + " a.valid_from, a.id",
        people);
  }

  /** What the ledger recorded for these registrations: registration, competency, level. */
  List<Object[]> levels(List<String> registrations) {
    return rows(
        "select e.reference, c.code, e.level from competency_evidence e"
            + " join competency_competency c on c.id = e.competency_id where e.rule = '"
            + CourseCompleted.EVIDENCE_RULE
            + "' and "
            + known("e")
            + " and e.reference in (?*) order by length(c.code), c.code",
        registrations);
  }

  /** Version, definition. */
  List<Object[]> definitions(List<Long> versions) {
    return rows("select v.id, v.definition from content_version v where v.id in (?*)", versions);
  }
}
