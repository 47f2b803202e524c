package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Permission;
import vn.thao.reports.entity.ReportHead;

/** Whose paper a report becomes: that of the agency where the caller works today. */
@ApplicationScoped
public class ReportHeads {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;
  @Inject Settings settings;

  /** A full-time post goes before the others. */
  @Requires({
    Permission.READ_COVERAGE,
    Permission.READ_PEOPLE,
    Permission.LEARN,
    Permission.SUPERVISE
  })
  @Transactional(Transactional.TxType.SUPPORTS)
  public ReportHead head() {
    var rows =
        new HeadSql(
                (sql, values) -> Sql.rows(em, sql, values),
                Time.today(clock),
                clock.instant(),
                user.personId())
            .units();
    return rows.isEmpty() ? new ReportHead(null, null, null, settings.demo()) : head(rows.get(0));
  }

  private ReportHead head(Object[] row) {
    return new ReportHead(
        name(row[3], row[4]), name(row[1], row[2]), (String) row[0], settings.demo());
  }

  private static LocalName name(Object vi, Object en) {
    return vi == null ? null : new LocalName((String) vi, (String) en);
  }
}
