package vn.thao.people.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.PersonalTables;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.PersonalTable;
import vn.thao.platform.entity.PersonalTable.Merging;

/** Which rows of one person go over to another; each is noted, so that exactly those go back. */
final class MergeMoving {

  /** Rows that lead to a person by this column. */
  private record Moved(String table, String column, boolean keyed) {}

  /** Whose number already stood for the alias stands for the one kept. */
  private static final Moved FORMER = new Moved("people_person", "alias_of", false);

  private final EntityManager em;

  MergeMoving(EntityManager em) {
    this.em = em;
  }

  private static List<Moved> tables() {
    return Stream.concat(
            PersonalTables.all().stream()
                .filter(MergeMoving::isMoved)
                .map(
                    table ->
                        new Moved(
                            table.table(),
                            table.whose().replace(" = ?", ""),
                            table.merging() == Merging.KEY)),
            Stream.of(FORMER))
        .toList();
  }

  static boolean isMoved(PersonalTable table) {
    return table.merging() == Merging.MOVE || table.merging() == Merging.KEY;
  }

  /** Whether an open fact of one would meet the same open fact of the other. */
  boolean collides(long kept, long alias) {
    var keyed = tables().stream().filter(Moved::keyed).toList();
    var values = new ArrayList<Object>();
    var sql =
        keyed.stream()
            .map(
                table -> {
                  values.addAll(List.of(Long.toString(alias), Long.toString(kept), alias));
                  return ("select count(*) as found, 0 as nothing from %1$s t join %1$s o"
                          + " on o.open_key = replace(t.open_key, ?, ?) where t.%2$s = ?")
                      .formatted(table.table(), table.column());
                })
            .collect(Collectors.joining(" union all "));
    return Sql.rows(em, Numbered.marks(sql), values.toArray()).stream()
        .anyMatch(row -> number(row[0]) > 0);
  }

  /** Notes every row of the alias and lets it go over. */
  void over(long merge, long alias, long kept) {
    for (var table : tables()) {
      var ids =
          Sql.rows(
                  em,
                  "select t.id, 0 from %s t where t.%s = ?1"
                      .formatted(table.table(), table.column()),
                  alias)
              .stream()
              .map(row -> number(row[0]))
              .toList();
      note(merge, table.table(), ids);
      move(table, ids, alias, kept);
    }
    note(merge, StaffTypeFilling.TABLE, new StaffTypeFilling(em).over(alias, kept));
  }

  private void note(long merge, String table, List<Long> ids) {
    Bulk.insert(
        em,
        "people_merge_row",
        "merge_id, table_name, row_id",
        ids.stream().map(id -> new Object[] {merge, table, id}).toList());
  }

  /** Exactly what went over goes back; what came later stays. */
  void back(long merge, long alias, long kept) {
    var ids = new LinkedHashMap<String, List<Long>>();
    Sql.rows(em, "select table_name, row_id from people_merge_row where merge_id = ?1", merge)
        .forEach(
            row ->
                ids.computeIfAbsent((String) row[0], name -> new ArrayList<>())
                    .add(number(row[1])));
    for (var table : tables()) {
      move(table, ids.getOrDefault(table.table(), List.of()), kept, alias);
    }
    new StaffTypeFilling(em).back(ids.getOrDefault(StaffTypeFilling.TABLE, List.of()));
  }

  private void move(Moved table, List<Long> ids, long from, long to) {
    var values = new ArrayList<Object>(List.of(to));
    var key = "";
    if (table.keyed()) {
      key = ", open_key = replace(open_key, ?, ?)";
      values.addAll(List.of(Long.toString(from), Long.toString(to)));
    }
    Bulk.update(
        em,
        "update %s set %s = ?%s where id in".formatted(table.table(), table.column(), key),
        values,
        ids);
  }
}
