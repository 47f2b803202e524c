package vn.thao.people.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;

/** Số hiệu cũ: staff numbers that lead to somebody since their records were merged into one. */
public final class FormerNumbers {

  private FormerNumbers() {}

  /**
   * The condition that {@code people_person p} had such a number.
   *
   * @param pattern mark of a parameter, in small letters
   */
  public static String like(String pattern) {
    return "p.id in (select f.alias_of from people_person f where lower(f.staff_number) like "
        + pattern
        + ")";
  }

  /** By person, in their order; who has none is not there. */
  static Map<Long, List<String>> of(EntityManager em, Collection<Long> people) {
    var numbers = new HashMap<Long, List<String>>();
    for (var chunk : Bulk.chunks(people)) {
      var sql =
          "select f.alias_of, f.staff_number from people_person f where f.alias_of in ("
              + Numbered.list(chunk.size())
              + ") order by f.staff_number";
      Sql.rows(em, Numbered.marks(sql), chunk.toArray())
          .forEach(
              row ->
                  numbers
                      .computeIfAbsent(number(row[0]), id -> new ArrayList<>())
                      .add((String) row[1]));
    }
    return numbers;
  }
}
