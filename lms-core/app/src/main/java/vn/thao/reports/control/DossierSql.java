package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/** The statements behind R06. Parameter 3 is the person. */
final class DossierSql extends PostSql {

  DossierSql(Reader reader, LocalDate asOf, Instant knownAt, Scope scope, long person) {
    super(reader, asOf, knownAt, scope, false, List.of(person));
  }

  /** Name and staff number. */
  Object[] person() {
    return rows("select p.full_name, p.staff_number from people_person p where p.id = ?3").get(0);
  }

  /**
   * Code, titles and definition of the course; when registered, completed; the statement of
   * completion that was issued last: its data, when issued, when revoked.
   */
  List<Object[]> courses() {
    return rows(
        "select c.code, v.title_vi, v.title_en, v.definition, g.registered_at, k.completed_at,"
            + " s.data, s.issued_at, r.revoked_at from learning_registration g"
            + " join content_course c on c.id = g.course_id"
            + " join content_version v on v.id = g.version_id"
            + " left join learning_completion k on k.registration_id = g.id"
            + " left join certification_statement s on s.registration_id = g.id and not exists"
            + " (select 1 from certification_statement n where n.registration_id = g.id"
            + " and n.replaces = s.id)"
            + " left join certification_revocation r on r.statement_id = s.id"
            + " where g.person_id = ?3 order by g.registered_at, g.id");
  }
}
