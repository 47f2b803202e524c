package vn.thao.learning.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/** Requests for more time of people who work in the scope. */
final class PostponementSql extends PostSql {

  private static final String WHAT =
      "select q.id, n.due_on, q.wished_on, q.reason, q.recorded_at, d.granted, d.due_on as new_due,"
          + " d.reason as answer, q.person_id, p.full_name, c.code, q.nomination_id";
  private static final String FROM =
      " from learning_postponement q join people_person p on p.id = q.person_id";
  private static final String STANDING =
      " join learning_nomination n on n.nomination_id = q.nomination_id and n.open_key is not null"
          + " join content_course c on c.id = n.course_id";

  PostponementSql(Reader reader, LocalDate today, Instant now, Scope scope) {
    super(reader, today, now, scope, false, List.of());
  }

  /** Those that wait for a nomination that stands and is not completed, the oldest first. */
  List<Object[]> open() {
    return rows(
        WHAT
            + FROM
            + " left join learning_postponement_decision d on d.postponement_id = q.id"
            + STANDING
            + " where q.open_key is not null and not exists (select 1 from learning_completion k"
            + " join learning_registration g on g.id = k.registration_id where g.person_id ="
            + " q.person_id and g.course_id = n.course_id)"
            + somewhereInScope("q")
            + " order by q.recorded_at, q.id");
  }

  /** The last that were decided, the newest first. */
  List<Object[]> decided(LocalDate since) {
    return rows(
        WHAT
            + FROM
            + " join learning_postponement_decision d on d.postponement_id = q.id"
            + " join learning_nomination n on n.id = (select max(m.id) from learning_nomination m"
            + " where m.nomination_id = q.nomination_id) join content_course c on c.id ="
            + " n.course_id where d.recorded_at >= ?*"
            + somewhereInScope("q")
            + " order by d.recorded_at desc, q.id",
        List.of(since.atStartOfDay()));
  }
}
