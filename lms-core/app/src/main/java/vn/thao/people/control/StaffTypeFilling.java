package vn.thao.people.control;

import static vn.thao.platform.control.Sql.date;
import static vn.thao.platform.control.Sql.instant;
import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Days;
import vn.thao.platform.entity.Days.Stretch;
import vn.thao.platform.entity.Ids;

/**
 * What somebody was by the law on staff fills the days on which the record that is kept says
 * nothing. The duplicate's rows stay as they are; copies are made, and they alone go when the merge
 * is taken back.
 */
final class StaffTypeFilling {

  static final String TABLE = "people_staff_type";
  private static final String COLUMNS =
      "id, person_id, type, decision, valid_from, valid_to, open_key, recorded_at, recorded_by,"
          + " import_id";

  private final EntityManager em;

  StaffTypeFilling(EntityManager em) {
    this.em = em;
  }

  /** The ids of what was filled in. */
  List<Long> over(long alias, long kept) {
    var known = standing(kept);
    var open = Days.of(known.stream().map(StaffTypeFilling::stretch).toList()).not();
    var lastChanged = lastChanged(kept);
    var copies = new ArrayList<Object[]>();
    for (var row : standing(alias)) {
      var recorded = instant(row[4]);
      var since = lastChanged == null || recorded.isAfter(lastChanged) ? recorded : lastChanged;
      Days.of(List.of(stretch(row))).and(open).stretches().stream()
          .map(each -> copy(kept, row, each, since))
          .forEach(copies::add);
    }
    Bulk.insert(em, TABLE, COLUMNS, copies);
    return copies.stream().map(copy -> (Long) copy[0]).toList();
  }

  /** As we know it now. */
  private List<Object[]> standing(long person) {
    return Sql.rows(
        em,
        "select t.type, t.decision, t.valid_from, t.valid_to, t.recorded_at, t.recorded_by,"
            + " t.import_id from people_staff_type t where t.person_id = ?1"
            + " and t.retracted_at is null order by t.valid_from for update",
        person);
  }

  /** Lest it be two things at once for whoever asks what was known before that. */
  private Instant lastChanged(long person) {
    return Sql.rows(
            em,
            "select max(t.retracted_at), count(*) from people_staff_type t where t.person_id = ?1",
            person)
        .stream()
        .flatMap(row -> Stream.ofNullable(instant(row[0])))
        .findFirst()
        .orElse(null);
  }

  private static Stretch stretch(Object[] row) {
    return new Stretch(date(row[2]), row[3] == null ? Days.OPEN : date(row[3]));
  }

  private static Object[] copy(long kept, Object[] row, Stretch days, Instant recorded) {
    boolean isOpen = days.to().equals(Days.OPEN);
    return new Object[] {
      Ids.next(),
      kept,
      row[0],
      row[1],
      days.from(),
      isOpen ? null : days.to(),
      isOpen ? kept : null,
      recorded,
      number(row[5]),
      row[6] == null ? null : number(row[6])
    };
  }

  void back(List<Long> ids) {
    Bulk.update(em, "delete from people_staff_type where id in", List.of(), ids);
  }
}
