package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.entity.Scope;

/** Which agency somebody belongs to. Parameter 3 is the person. */
final class ReaderSql extends FactSql {

  ReaderSql(Reader reader, LocalDate today, Instant now, long person) {
    super(reader, today, now, Scope.EVERYTHING, false, List.of(person));
  }

  /** The codes of the units where the person works, and of all above them. */
  List<Object[]> units() {
    return rows(
        "select distinct u.code, u.id from people_assignment a"
            + " join people_unit_version v on v.unit_id = a.unit_id"
            + " join people_unit_version w on v.path like concat(w.path, '%')"
            + " join people_unit u on u.id = w.unit_id where a.person_id = ?3 and "
            + valid("a")
            + " and "
            + valid("v")
            + " and "
            + valid("w"));
  }
}
