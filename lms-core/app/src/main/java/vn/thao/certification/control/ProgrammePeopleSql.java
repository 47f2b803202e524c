package vn.thao.certification.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/** The people whom programmes concern or may concern, within a scope. */
final class ProgrammePeopleSql extends PostSql {

  private static final String COLUMNS =
      "select a.person_id, p.staff_number, p.full_name, v.name_vi, v.name_en, p.search_name"
          + " from people_assignment a join people_person p on p.id = a.person_id"
          + " join people_unit_version v on v.unit_id = a.unit_id where ";

  ProgrammePeopleSql(Reader reader, LocalDate asOf, Instant now, Scope scope, Object... more) {
    super(reader, asOf, now, scope, false, List.of(more));
  }

  private String held() {
    return COLUMNS + valid("a") + " and " + valid("v") + reached("v");
  }

  /** Id, staff number, name, unit's names, searchable name; a row for each post, sorted by name. */
  List<Object[]> concerned() {
    return rows(
        held()
            + " and (a.person_id in (select c.person_id from certification_candidacy c)"
            + " or a.person_id in (select d.person_id from certification_period d))"
            + " order by p.sort_key, p.id, a.valid_from");
  }

  /** The same for those in the position whose code is parameter 3. */
  List<Object[]> inPosition() {
    return rows(
        held()
            + " and a.position_id = (select o.id from people_position o where o.code = ?3)"
            + " order by p.sort_key, p.id, a.valid_from");
  }

  /** The same for these people, by id. */
  List<Object[]> people(List<Long> ids) {
    return rows(held() + " and p.id in (?*)", ids);
  }

  /** The same for those with these staff numbers. */
  List<Object[]> numbered(List<String> staffNumbers) {
    return rows(
        held() + " and p.staff_number in (?*) order by p.sort_key, p.id, a.valid_from",
        new ArrayList<>(staffNumbers));
  }
}
