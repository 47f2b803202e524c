package vn.thao.learning.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.entity.Scope;

/** What digests are made of; the system looks at everybody. */
final class DigestSql extends FactSql {

  private static final String NOT_COMPLETED =
      "n.open_key is not null and not exists (select 1 from learning_completion k join"
          + " learning_registration g on g.id = k.registration_id where g.person_id = n.person_id"
          + " and g.course_id = n.course_id)";
  private static final String WITH_ACCOUNT =
      " in (select a.person_id from people_account a where a.closed_at is null)";

  DigestSql(Reader reader, LocalDate today, Instant now) {
    super(reader, today, now, Scope.EVERYTHING, false, List.of());
  }

  /**
   * Nomination, person, mail, titles, due date, since, whether told as new and as near; of those
   * who have an account and got no digest on the day.
   */
  List<Object[]> own() {
    return rows(
        "select n.nomination_id, n.person_id, p.mail, v.title_vi, v.title_en, n.due_on,"
            + " n.valid_from, (select count(*) from learning_digest_line l where l.nomination_id ="
            + " n.nomination_id and l.what = 'NEW') as told_new, (select count(*) from"
            + " learning_digest_line m where m.nomination_id = n.nomination_id and m.what ="
            + " 'SOON' and m.due_on = n.due_on) as told_soon from learning_nomination n join people_person p on p.id ="
            + " n.person_id join content_version v on v.course_id = n.course_id and v.status ="
            + " 'PUBLISHED' where "
            + NOT_COMPLETED
            + " and n.person_id"
            + WITH_ACCOUNT
            + " and not exists (select 1 from learning_digest d where d.person_id = n.person_id"
            + " and d.kind = 'OWN' and d.covers = ?1) order by n.person_id, n.due_on, n.id");
  }

  /** Person, mail, path of the unit, whether told in that week; heads who have an account. */
  List<Object[]> heads(LocalDate week) {
    return rows(
        "select c.person_id, p.mail, v.path, (select count(*) from learning_digest d where"
            + " d.person_id = c.person_id and d.kind = 'HEAD' and d.covers = ?*) as told"
            + " from people_grant r join people_account c on c.id ="
            + " r.account_id and c.closed_at is null join people_person p on p.id = c.person_id"
            + " join people_unit_version v on v.unit_id = r.unit_id where r.role = 'HEAD' and "
            + valid("r")
            + " and "
            + valid("v"),
        List.of(week));
  }

  /** Nomination, person, path of a unit in which the person works, 0; a row for each post. */
  List<Object[]> overdue() {
    return rows(
        "select n.nomination_id, n.person_id, v.path, 0 from learning_nomination n"
            + posts("n")
            + " where n.due_on < ?1 and "
            + NOT_COMPLETED);
  }

  /** Request, person, path, 1, likewise. */
  List<Object[]> asked() {
    return rows(
        "select q.id, q.person_id, v.path, 1 from learning_postponement q join learning_nomination"
            + " n on n.nomination_id = q.nomination_id"
            + posts("q")
            + " where q.open_key is not null and "
            + NOT_COMPLETED);
  }

  private static String posts(String alias) {
    return " join people_assignment s on s.person_id = "
        + alias
        + ".person_id and "
        + valid("s")
        + " join people_unit_version v on v.unit_id = s.unit_id and "
        + valid("v");
  }
}
