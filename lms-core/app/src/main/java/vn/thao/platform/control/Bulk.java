package vn.thao.platform.control;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Many rows in few statements. */
public final class Bulk {

  private static final int ROWS = 100;
  private static final int CHUNK = 1000;

  private Bulk() {}

  public static void insert(EntityManager em, String table, String columns, List<Object[]> rows) {
    for (int i = 0; i < rows.size(); i += ROWS) {
      var chunk = rows.subList(i, Math.min(i + ROWS, rows.size()));
      var row = "(" + Numbered.list(chunk.get(0).length) + ")";
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
  public static int update(EntityManager em, String sql, List<Object> first, Collection<Long> ids) {
    int changed = 0;
    for (var chunk : chunks(ids)) {
      var values = new ArrayList<>(first);
      values.addAll(chunk);
      changed += run(em, sql + " (" + Numbered.list(chunk.size()) + ")", values);
    }
    return changed;
  }

  public static int run(EntityManager em, String sql, List<Object> values) {
    return Sql.fill(em.createNativeQuery(Numbered.marks(sql)), values.toArray()).executeUpdate();
  }

  /**
   * How many rows there are of these ids.
   *
   * @param from the statement from {@code from} on, ending in the list: {@code … where id in}
   */
  public static int count(EntityManager em, String from, Collection<Long> ids) {
    int count = 0;
    for (var chunk : chunks(ids)) {
      var sql = Numbered.marks(from + " (" + Numbered.list(chunk.size()) + ")");
      count += Sql.count(em, sql, chunk.toArray());
    }
    return count;
  }

  /** So many at a time as one statement may name. */
  public static <T> List<List<T>> chunks(Collection<T> all) {
    var list = List.copyOf(all);
    var chunks = new ArrayList<List<T>>();
    for (int i = 0; i < list.size(); i += CHUNK) {
      chunks.add(list.subList(i, Math.min(i + CHUNK, list.size())));
    }
    return chunks;
  }
}
