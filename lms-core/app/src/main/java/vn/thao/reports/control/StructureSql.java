package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/** The statements behind R04. Parameters 3 and 4 are where the year begins and ends. */
final class StructureSql extends PostSql {

  StructureSql(Reader reader, LocalDate asOf, Instant now, Instant from, Instant to) {
    super(reader, asOf, now, Scope.EVERYTHING, false, List.of(from, to));
  }

  /** Person, how many registrations in the year. */
  List<Object[]> learners() {
    return rows(
        "select g.person_id, count(*) as visits from learning_registration g"
            + " where g.registered_at >= ?3 and g.registered_at < ?4 group by g.person_id");
  }

  /** Person and unit; of a person's posts the main one last. */
  List<Object[]> posts() {
    return rows(
        "select a.person_id, a.unit_id from people_assignment a where "
            + valid("a")
            + " order by case when a.kind = 'FULL_TIME' then 1 else 0 end, a.share, a.id desc");
  }
}
