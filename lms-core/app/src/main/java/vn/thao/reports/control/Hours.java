package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Permission;
import vn.thao.reports.entity.HoursReport;
import vn.thao.reports.entity.ReportAsk;

/** R05, thực hiện thời lượng bồi dưỡng tối thiểu năm. */
@ApplicationScoped
public class Hours {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * @param ask unit, type (of staff; else all)
   */
  @Requires(Permission.READ_COVERAGE)
  @Transactional
  public HoursReport report(ReportAsk ask) {
    return HoursReading.of(em, clock, ask, user.scope(Permission.READ_COVERAGE)).report();
  }
}
