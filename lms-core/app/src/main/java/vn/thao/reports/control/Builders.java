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
import vn.thao.reports.entity.BuilderReport;
import vn.thao.reports.entity.ReportAsk;

/**
 * Báo cáo tự dựng: what nobody foresaw, out of a few sources and what each may be broken down by.
 * Names of people are none of it.
 */
@ApplicationScoped
public class Builders {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * @param ask source, rows, across, count; unit, position, and the one filter that the source has
   */
  @Requires(Permission.READ_COVERAGE)
  @Transactional
  public BuilderReport report(ReportAsk ask) {
    return BuilderReading.of(em, clock, ask, user.scope(Permission.READ_COVERAGE)).report();
  }
}
