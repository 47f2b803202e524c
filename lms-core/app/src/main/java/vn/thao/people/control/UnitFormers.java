package vn.thao.people.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.entity.Ids;

/**
 * Whose past belongs to which unit: of a unit that has changed its place in the tree its own, of
 * one that has taken over others theirs, by the path that they had. Roles at a unit reach these
 * paths too, so that its keepers see on an earlier day who is theirs today.
 */
final class UnitFormers {

  private UnitFormers() {}

  static void insert(EntityManager em, List<Object[]> rows) {
    Bulk.insert(
        em,
        "people_unit_former",
        "id, unit_id, former_id, path, whole, valid_from, change_id, recorded_at",
        rows);
  }

  static Object[] itself(long unit, String path, LocalDate from, long change, Instant now) {
    return row(unit, unit, path, true, from, change, now);
  }

  /**
   * @param whole all of the former unit has gone there; else only its history tells of it
   */
  static Object[] row(
      long unit,
      long former,
      String path,
      boolean whole,
      LocalDate from,
      long change,
      Instant now) {
    return new Object[] {Ids.next(), unit, former, path, whole ? 1 : 0, from, change, now};
  }
}
