package vn.thao.learning.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.learning.entity.FollowupRow;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/** The statements behind the trainer's view. Parameter 3 is the code of the course. */
final class FollowupSql extends PostSql {

  private static final String OF_COURSE =
      " from learning_registration g join content_course c on c.id = g.course_id";

  FollowupSql(Reader reader, LocalDate today, Instant now, String course, Scope scope) {
    super(reader, today, now, scope, false, List.of(course == null ? "" : course));
  }

  /** Registration, name, since, activities done, all activities, last event, completion. */
  List<Object[]> learners() {
    return rows(
        "select g.id, p.full_name, g.registered_at, (select count(distinct r.activity_id) from"
            + " learning_result r where r.registration_id = g.id and r.outcome <> 'FAILED') as"
            + " done, (select count(*) from content_activity a where a.version_id = g.version_id)"
            + " as whole, (select max(e.at) from learning_event e join learning_run u on u.id ="
            + " e.run_id where u.registration_id = g.id) as last_at, (select max(k.completed_at)"
            + " from learning_completion k where k.registration_id = g.id) as done_at"
            + OF_COURSE
            + " join people_person p on p.id = g.person_id where c.code = ?3"
            + somewhereInScope("g")
            + " order by p.sort_key, p.id, g.id");
  }

  /** Registration and titles of what was failed often and never passed. */
  List<Object[]> failures() {
    return rows(
        "select r.registration_id, a.title_vi, a.title_en, count(*) as times from learning_result r"
            + " join content_activity a on a.id = r.activity_id"
            + " where r.registration_id in (select g.id"
            + OF_COURSE
            + " where c.code = ?3) and r.outcome = 'FAILED' and not exists (select 1 from"
            + " learning_result o where o.registration_id = r.registration_id"
            + " and o.activity_id = r.activity_id and o.outcome <> 'FAILED')"
            + " group by r.registration_id, a.id, a.title_vi, a.title_en having count(*) >= "
            + FollowupRow.FAILURES);
  }

  /** Registration, module's number, titles of module and activity of the run opened last. */
  List<Object[]> places(List<Long> registrations) {
    return rows(
        "select u.registration_id, m.position, m.title_vi, m.title_en, a.title_vi as activity_vi,"
            + " a.title_en as activity_en from learning_run u"
            + " join content_activity a on a.id = u.activity_id"
            + " join content_module m on m.id = a.module_id where u.id in (select max(x.id)"
            + " from learning_run x where x.registration_id in (?*) group by x.registration_id)",
        registrations);
  }
}
