package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.entity.StaffType;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.entity.HourNormRow;

/**
 * The yearly minimum of training, by kind of staff, with its source in law. There is none until
 * somebody lays it down; a later one takes over from its first day.
 */
@ApplicationScoped
public class HourNorms {

  /** The kinds of staff by their names. */
  public static final List<String> STAFF_TYPES = StaffType.names();

  static final String COLUMNS =
      "n.id, n.staff_type, n.periods, n.source, n.valid_from, n.valid_to, p.full_name, n.open_key"
          + " from reports_hour_norm n join people_person p on p.id = n.recorded_by where ";

  private static final int MOST = 1000;
  private static final int LONGEST = 200;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** All that stand, the newest of each kind first. */
  @Requires(Permission.MANAGE_FRAMEWORKS)
  @Transactional
  public List<HourNormRow> list() {
    var today = Time.today(clock);
    return Sql.rows(
            em,
            "select "
                + COLUMNS
                + "n.retracted_at is null order by n.staff_type, n.valid_from desc, n.id desc")
        .stream()
        .map(row -> row(row, today))
        .toList();
  }

  static HourNormRow row(Object[] row, LocalDate day) {
    var from = Sql.date(row[4]);
    var to = Sql.date(row[5]);
    return new HourNormRow(
        number(row[0]),
        (String) row[1],
        (int) number(row[2]),
        (String) row[3],
        from,
        to,
        (String) row[6],
        !from.isAfter(day) && (to == null || !to.isBefore(day)),
        row[7] != null);
  }

  /**
   * Lays it down; what stood for this kind of staff ends the day before.
   *
   * @param from null: today
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void set(String staffType, int periods, String source, LocalDate from) {
    check(staffType, periods, source);
    var first = from == null ? Time.today(clock) : from;
    for (var row :
        Sql.rows(
            em,
            "select n.id, n.periods, n.source, n.valid_from, n.valid_to from reports_hour_norm n"
                + " where n.staff_type = ?1 and n.retracted_at is null",
            staffType)) {
      makeWay(staffType, row, first);
    }
    add(staffType, periods, source, first, null);
  }

  /** What stands ends the day before; one that ended by itself is not taken back. */
  private void makeWay(String staffType, Object[] row, LocalDate first) {
    var from = Sql.date(row[3]);
    var to = Sql.date(row[4]);
    if (first.isBefore(from) || to != null && !first.isAfter(to)) {
      throw new Refused("hour-norms.earlier");
    }
    if (to == null) {
      retract(number(row[0]));
      if (first.isAfter(from)) {
        add(staffType, (int) number(row[1]), (String) row[2], from, first.minusDays(1));
      }
    }
  }

  private static void check(String staffType, int periods, String source) {
    if (!STAFF_TYPES.contains(staffType)) {
      throw new Refused("hour-norms.no-type");
    }
    if (periods < 1 || periods > MOST) {
      throw new Refused("hour-norms.no-periods", MOST);
    }
    if (source.isBlank() || source.length() > LONGEST) {
      throw new Refused("hour-norms.no-source", LONGEST);
    }
  }

  /** It stood until yesterday; one that begins today or later never did. */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void end(long id) {
    var rows =
        Sql.rows(
            em,
            "select n.staff_type, n.periods, n.source, n.valid_from from reports_hour_norm n"
                + " where n.id = ?1",
            id);
    if (rows.isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    retract(id);
    var row = rows.get(0);
    var from = Sql.date(row[3]);
    var last = Time.today(clock).minusDays(1);
    if (!last.isBefore(from)) {
      add((String) row[0], (int) number(row[1]), (String) row[2], from, last);
    }
  }

  private void retract(long id) {
    if (!Sql.retract(em, "reports_hour_norm", id, clock.instant())) {
      throw new Conflict("hour-norms.moved-on");
    }
  }

  private void add(String staffType, int periods, String source, LocalDate from, LocalDate to) {
    try {
      Sql.insert(
          em,
          "reports_hour_norm",
          "id, staff_type, periods, source, valid_from, valid_to, recorded_at, recorded_by,"
              + " open_key",
          Ids.next(),
          staffType,
          periods,
          source,
          from,
          to,
          clock.instant(),
          user.personId(),
          to == null ? staffType : null);
    } catch (PersistenceException another) {
      throw new Conflict("hour-norms.moved-on");
    }
  }
}
