package vn.thao.people.control;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import vn.thao.platform.control.Sql;

/** Many rows in few statements. */
final class Bulk {

  private static final int ROWS = 100;

  private Bulk() {}

  static void insert(EntityManager em, String table, String columns, List<Object[]> rows) {
    for (int i = 0; i < rows.size(); i += ROWS) {
      var chunk = rows.subList(i, Math.min(i + ROWS, rows.size()));
      var row = "(" + ImportReading.marks(chunk.get(0).length) + ")";
      var values = new ArrayList<Object>();
      chunk.forEach(each -> values.addAll(Arrays.asList(each)));
      run(
          em,
          "insert into "
              + table
              + " ("
              + columns
              + ") values "
              + String.join(",", Collections.nCopies(chunk.size(), row)),
          values);
    }
  }

  /** The statement ends in the list of ids: {@code … where id in}. */
  static int update(EntityManager em, String sql, List<Object> first, Collection<Long> ids) {
    int changed = 0;
    for (var chunk : ImportReading.chunks(ids)) {
      var values = new ArrayList<>(first);
      values.addAll(chunk);
      changed += run(em, sql + " (" + ImportReading.marks(chunk.size()) + ")", values);
    }
    return changed;
  }

  static int run(EntityManager em, String sql, List<Object> values) {
    return Sql.fill(em.createNativeQuery(Numbered.marks(sql)), values.toArray()).executeUpdate();
  }
}
