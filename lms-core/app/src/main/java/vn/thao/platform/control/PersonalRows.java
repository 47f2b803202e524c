package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thao.platform.entity.PersonalIdentity;
import vn.thao.platform.entity.PersonalTable;

/** Reads and erases the rows that {@link PersonalTables} describes. */
@ApplicationScoped
public class PersonalRows {

  @PersistenceContext EntityManager em;

  /** What the person is shown of the table's rows, the oldest first. */
  @Transactional
  List<Map<String, String>> shown(PersonalTable table, long person) {
    var columns = table.shown();
    var sql =
        "select "
            + String.join(", ", columns)
            + (columns.size() == 1 ? ", 0 as nothing" : "")
            + " from "
            + table.table()
            + " where "
            + whose(table);
    return Sql.rows(em, Numbered.marks(sql), person).stream()
        .map(row -> row(columns, row))
        .toList();
  }

  private static Map<String, String> row(List<String> columns, Object[] values) {
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < columns.size(); i++) {
      var value = values[i] instanceof java.sql.Clob clob ? Sql.text(clob) : values[i];
      if (value != null) {
        row.put(columns.get(i), value.toString());
      }
    }
    return row;
  }

  /** How many rows each table has of the person, in one statement. */
  @Transactional
  public Map<String, Long> counts(long person) {
    var tables = PersonalTables.erasable();
    var values = new ArrayList<Object>(Collections.nCopies(tables.size(), person));
    var sql =
        tables.stream()
            .map(
                table ->
                    "select '%s' as name, count(*) as found from %s where %s"
                        .formatted(table.table(), table.table(), whose(table)))
            .collect(Collectors.joining(" union all "));
    var counts = new LinkedHashMap<String, Long>();
    Sql.rows(em, Numbered.marks(sql), values.toArray())
        .forEach(row -> counts.put((String) row[0], Sql.number(row[1])));
    return counts;
  }

  /** One table at a time, each in a transaction of its own. */
  @Transactional
  public void erase(PersonalTable table, PersonalIdentity who) {
    var changes = new ArrayList<String>();
    var values = new ArrayList<Object>();
    table.blanked().forEach(column -> changes.add(column + " = ''"));
    table.cleared().forEach(column -> changes.add(column + " = null"));
    if (table.pseudonym() != null) {
      changes.add(table.pseudonym() + " = ?");
      values.add(who.pseudonym());
    }
    values.add(who.person());
    var condition = " where " + whose(table);
    if (table.erasure() == PersonalTable.Erasure.DELETE) {
      Bulk.run(em, "delete from " + table.table() + condition, values);
    } else if (!changes.isEmpty()) {
      Bulk.run(
          em, "update " + table.table() + " set " + String.join(", ", changes) + condition, values);
    }
  }

  private static String whose(PersonalTable table) {
    return table.byAccount()
        ? table
            .whose()
            .replace("= ?", "in (select a.id from people_account a where a.person_id = ?)")
        : table.whose();
  }
}
