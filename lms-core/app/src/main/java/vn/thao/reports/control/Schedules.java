package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Mail;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.entity.ReportAsk;
import vn.thao.reports.entity.Rhythm;
import vn.thao.reports.entity.ScheduleList;
import vn.thao.reports.entity.ScheduleRow;

/**
 * Reports that somebody lets come by themselves, each by a saved filter; to the own address only.
 * {@link ReportSchedules} makes them.
 */
@ApplicationScoped
public class Schedules {

  static final int MOST = 20;

  private static final String OWN =
      "select s.id, s.report, s.name, s.rhythm, s.month_day, t.covers, t.outcome, t.stored_id"
          + " from reports_schedule s left join reports_schedule_turn t on t.schedule_id = s.id"
          + " and t.covers = (select max(x.covers) from reports_schedule_turn x"
          + " where x.schedule_id = s.id) where s.person_id = ?1 and s.ended_at is null"
          + " order by s.name, s.id";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject SavedFilters filters;
  @Inject Mail mail;
  @Inject Clock clock;

  /** The caller's own. */
  @Requires(Permission.READ_COVERAGE)
  @Transactional
  public ScheduleList list() {
    var address =
        (String)
            Sql.rows(
                    em, "select p.mail, p.id from people_person p where p.id = ?1", user.personId())
                .get(0)[0];
    return new ScheduleList(
        Sql.rows(em, OWN, user.personId()).stream().map(this::row).toList(),
        address == null || !Mail.isAddress(address) ? null : address,
        mail.isSetUp());
  }

  private ScheduleRow row(Object[] row) {
    var rhythm = Rhythm.valueOf((String) row[3]);
    int day = (int) number(row[4]);
    return new ScheduleRow(
        String.valueOf(row[0]),
        (String) row[1],
        (String) row[2],
        rhythm,
        day,
        rhythm.next(Time.today(clock), day),
        Sql.date(row[5]),
        (String) row[6],
        row[7] == null ? null : String.valueOf(row[7]));
  }

  /**
   * @param filterId of the caller's own saved filters; its times are left out, for each report
   *     looks at the day on which it is due
   * @param monthDay 1 to 28
   */
  @Requires(value = Permission.READ_COVERAGE, audited = true)
  @Transactional
  public void add(long filterId, Rhythm rhythm, int monthDay, Locale language) {
    if (rhythm == null || monthDay < 1 || monthDay > Rhythm.LAST_DAY) {
      throw new Refused("schedules.no-day", Rhythm.LAST_DAY);
    }
    var filter =
        filters.list(null).stream()
            .filter(each -> each.id().equals(Long.toString(filterId)))
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
    if (Sql.rows(em, OWN, user.personId()).size() >= MOST) {
      throw new Refused("schedules.too-many", MOST);
    }
    var ask = new ReportAsk(filter.report(), null, null, null, ReportAsk.choices(filter.query()));
    Sql.insert(
        em,
        "reports_schedule",
        "id, person_id, report, name, query_text, rhythm, month_day, language, recorded_at",
        Ids.next(),
        user.personId(),
        filter.report(),
        filter.name(),
        ask.query(),
        rhythm.name(),
        monthDay,
        language.getLanguage(),
        clock.instant());
  }

  /** Ended, none comes any more; what came stays. */
  @Requires(value = Permission.READ_COVERAGE, audited = true)
  @Transactional
  public void end(long id) {
    int ended =
        Sql.fill(
                em.createNativeQuery(
                    "update reports_schedule set ended_at = ?1 where id = ?2 and person_id = ?3"
                        + " and ended_at is null"),
                clock.instant(),
                id,
                user.personId())
            .executeUpdate();
    if (ended == 0) {
      throw new NotFound("failure.not-found");
    }
  }
}
