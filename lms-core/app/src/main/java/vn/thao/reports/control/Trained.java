package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Portions;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.entity.TrainedList;

/**
 * Training records to hand on to another system: the courses completed in a period by whoever works
 * within the caller's scope on its last day.
 */
@ApplicationScoped
public class Trained {

  /** So many rows are shown before anything is exported. */
  public static final int SHOWN = 20;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * The first rows.
   *
   * @param from null: the first day of that year
   * @param to the last day; null: today
   */
  @Requires(Permission.READ_PEOPLE)
  @Transactional
  public TrainedList preview(LocalDate from, LocalDate to) {
    return read(from, to, SHOWN);
  }

  /** All of them, for a file; only their ids are held. */
  @Requires(value = Permission.READ_PEOPLE, audited = true)
  @Transactional
  public TrainedList export(LocalDate from, LocalDate to) {
    return read(from, to, 0);
  }

  private TrainedList read(LocalDate from, LocalDate to, int most) {
    var last = to == null ? Time.today(clock) : to;
    var first = from == null ? last.withDayOfYear(1) : from;
    if (last.isBefore(first)) {
      throw new Refused("mapping.bad-period");
    }
    var sql =
        new TrainedSql(
            (text, values) -> Sql.rows(em, text, values),
            first,
            last,
            clock.instant(),
            user.scope(Permission.READ_PEOPLE));
    var ids = sql.ids(most).stream().map(row -> Sql.number(row[0])).toList();
    var rows = new Portions<>(ids, new TrainedReading(sql)::rows);
    return most == 0
        ? new TrainedList(first, last, ids.size(), rows)
        : new TrainedList(first, last, sql.count(), List.copyOf(rows));
  }
}
