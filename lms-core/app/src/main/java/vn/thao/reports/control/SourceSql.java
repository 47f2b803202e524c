package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Scope;

/** Whom the reader of a plugin's report may see. */
final class SourceSql extends FactSql {

  /** Somebody, with the first of their units in the scope. */
  record Person(String staffNumber, String fullName, LocalName unit) {}

  SourceSql(Reader reader, LocalDate asOf, Instant knownAt, Scope scope) {
    super(reader, asOf, knownAt, scope, false, List.of());
  }

  /** By name. */
  Map<Long, Person> people() {
    var people = new LinkedHashMap<Long, Person>();
    for (var row :
        rows(
            "select p.id, p.staff_number, p.full_name, v.name_vi, v.name_en, p.sort_key, v.path"
                + " from people_person p join people_assignment a on a.person_id = p.id"
                + " join people_unit_version v on v.unit_id = a.unit_id where "
                + valid("a")
                + " and "
                + valid("v")
                + reached("v")
                + " order by p.sort_key, p.id, v.path")) {
      people.putIfAbsent(
          number(row[0]),
          new Person(
              (String) row[1], (String) row[2], new LocalName((String) row[3], (String) row[4])));
    }
    return people;
  }
}
