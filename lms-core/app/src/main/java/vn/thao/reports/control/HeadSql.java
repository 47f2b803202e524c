package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.entity.Scope;

/** Where somebody works. Parameter 3 is the person. */
final class HeadSql extends FactSql {

  HeadSql(Reader reader, LocalDate today, Instant now, long person) {
    super(reader, today, now, Scope.EVERYTHING, false, List.of(person));
  }

  /** Code and names of the unit, names of the one above it; the foremost post first. */
  List<Object[]> units() {
    return rows(
        "select u.code, v.name_vi, v.name_en, w.name_vi as superior_vi, w.name_en as superior_en"
            + " from people_assignment a join people_unit u on u.id = a.unit_id"
            + " join people_unit_version v on v.unit_id = u.id and "
            + valid("v")
            + " left join people_unit_version w on w.unit_id = v.parent_id and "
            + valid("w")
            + " where a.person_id = ?3 and "
            + valid("a")
            + " order by case when a.kind = 'FULL_TIME' then 0 else 1 end, a.valid_from, a.id");
  }
}
