package vn.thao.learning.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.entity.Scope;

/**
 * Whom an assessor may observe: who works within the scope today, and never the assessor himself.
 */
final class ObservationSql extends FactSql {

  static final int SHOWN = 100;
  static final int RECENT = 10;

  private static final String RUNS =
      "select r.id, p.full_name, p.staff_number, c.code, a.title_vi, a.title_en, r.started_at,"
          + " r.closed_at from learning_run r"
          + " join learning_registration g on g.id = r.registration_id"
          + " join content_course c on c.id = g.course_id"
          + " join content_activity a on a.id = r.activity_id"
          + " join people_person p on p.id = g.person_id"
          + " where r.type in (?*) and p.id <> ?3 and p.retracted_at is null"
          + " and (p.search_name like ?4 or lower(p.staff_number) like ?4)";

  /**
   * @param assessor a person
   * @param pattern of name or staff number
   * @param registration 0 where none is asked for
   */
  ObservationSql(
      Reader reader,
      LocalDate today,
      Instant now,
      Scope scope,
      long assessor,
      String pattern,
      long registration) {
    super(reader, today, now, scope, false, List.of(assessor, pattern, registration));
  }

  /** Runs of these types that wait for somebody to sign, the longest waiting first. */
  List<Object[]> open(List<String> types) {
    return rows(
        RUNS
            + " and r.closed_at is null"
            + somewhereInScope("g")
            + " order by r.started_at, r.id limit "
            + SHOWN,
        types);
  }

  /** Runs of these types that the assessor had a hand in, the latest first. */
  List<Object[]> done(List<String> types) {
    return rows(
        RUNS
            + " and r.closed_at is not null and exists (select 1 from learning_event e"
            + " where e.run_id = r.id and e.person_id = ?3)"
            + somewhereInScope("g")
            + " order by r.closed_at desc, r.id desc limit "
            + RECENT,
        types);
  }

  boolean reaches() {
    return !rows("select g.id, g.person_id from learning_registration g where g.id = ?5"
            + " and g.person_id <> ?3"
            + somewhereInScope("g"))
        .isEmpty();
  }
}
