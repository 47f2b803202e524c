package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.people.control.SignIns;
import vn.thao.people.entity.Admission;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Job;
import vn.thao.platform.control.Mail;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.Failure;
import vn.thao.reports.entity.ReportAsk;
import vn.thao.reports.entity.Rhythm;

/**
 * Makes the reports that are due, each as the person who ordered it, who must still have an account
 * and reach what it tells of. It is stored; the mail and the bell carry only where it is and its
 * hash. That it was done is a row, unique in the database and written together with all of this, so
 * nothing comes twice however many servers do it. Of what was missed only the last comes.
 */
@ApplicationScoped
public class ReportSchedules implements Job {

  private static final Logger LOG = Logger.getLogger(ReportSchedules.class.getName());

  @Inject Sending sending;

  @Override
  public String name() {
    return "report-schedules";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    for (var due : sending.due()) {
      try {
        sending.make(due);
      } catch (Failure refused) {
        sending.refuse(due);
      } catch (RuntimeException broken) {
        // another server was quicker, or it is tried again next time; the others go on
        LOG.log(Level.WARNING, broken, () -> "The report of schedule " + due.id() + " failed");
      }
    }
  }

  /**
   * A report that is due.
   *
   * @param covers the day it looks at
   * @param account null: there is none any more
   */
  record Due(
      long id,
      long person,
      String report,
      String name,
      String query,
      String language,
      LocalDate covers,
      Admission account,
      String mail) {}

  /** The transactions of the job. */
  @ApplicationScoped
  public static class Sending {

    private static final String OPEN =
        "select s.id, s.person_id, s.report, s.name, s.query_text, s.language, s.rhythm,"
            + " s.month_day, s.recorded_at, a.id as account, a.session_epoch, p.mail,"
            + " (select max(t.covers) from reports_schedule_turn t where t.schedule_id = s.id)"
            + " from reports_schedule s join people_person p on p.id = s.person_id"
            + " left join people_account a on a.person_id = s.person_id and a.closed_at is null"
            + " where s.ended_at is null order by s.id";

    @PersistenceContext EntityManager em;
    @Inject SignIns signIns;
    @Inject CurrentUser user;
    @Inject StoredReports stored;
    @Inject Notices notices;
    @Inject Mail mail;
    @Inject Settings settings;
    @Inject Clock clock;

    @Transactional
    List<Due> due() {
      var due = new ArrayList<Due>();
      for (var row : Sql.rows(em, OPEN)) {
        var covers =
            Rhythm.valueOf((String) row[6]).latest(Time.today(clock), (int) number(row[7]));
        var last = Sql.date(row[12]);
        var ordered = LocalDate.ofInstant(Sql.instant(row[8]), Time.ZONE);
        if (!covers.isBefore(ordered) && (last == null || last.isBefore(covers))) {
          due.add(due(row, covers));
        }
      }
      return due;
    }

    private static Due due(Object[] row, LocalDate covers) {
      return new Due(
          number(row[0]),
          number(row[1]),
          (String) row[2],
          (String) row[3],
          (String) row[4],
          (String) row[5],
          covers,
          row[9] == null ? null : new Admission(number(row[9]), (int) number(row[10])),
          (String) row[11]);
    }

    /**
     * @throws Failure when the person may not see it any more
     */
    @Transactional
    void make(Due due) {
      var caller =
          due.account() == null
              ? Caller.NOBODY
              : signIns.caller(due.account()).map(each -> each.caller()).orElse(Caller.NOBODY);
      var ask =
          new ReportAsk(due.report(), due.covers(), null, null, ReportAsk.choices(due.query()));
      var language = "en".equals(due.language()) ? Texts.ENGLISH : Texts.VIETNAMESE;
      long id = user.as(caller, () -> stored.store(ask, language));
      var hash = user.as(caller, () -> stored.open(id, false)).row().hash();
      var toMail = due.mail() != null && Mail.isAddress(due.mail()) && mail.isSetUp();
      turn(due, toMail ? "SENT" : "RUNG", id);
      var link = "/reports/stored-report?stored=" + id;
      notices.tell(due.person(), "schedules.notice", List.of(due.name(), due.covers()), link);
      if (toMail) {
        mail.send(
            due.mail(),
            "schedules.subject",
            "schedules.text",
            due.name(),
            due.covers(),
            settings.publicUrl() + link,
            hash);
      }
    }

    @Transactional
    void refuse(Due due) {
      turn(due, "REFUSED", null);
      notices.tell(
          due.person(),
          "schedules.notice-refused",
          List.of(due.name(), due.covers()),
          "/reports/schedules");
    }

    private void turn(Due due, String outcome, Long id) {
      Sql.insert(
          em,
          "reports_schedule_turn",
          "schedule_id, covers, outcome, stored_id, recorded_at",
          due.id(),
          due.covers(),
          outcome,
          id,
          clock.instant());
    }
  }
}
