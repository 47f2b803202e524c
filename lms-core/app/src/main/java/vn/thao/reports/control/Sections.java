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
import vn.thao.reports.entity.ReportAsk;
import vn.thao.reports.entity.SectionReport;

/** R07, bộ phận truyền thông chính sách tại các cơ quan. */
@ApplicationScoped
public class Sections {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * @param ask unit
   */
  @Requires(Permission.READ_COVERAGE)
  @Transactional
  public SectionReport report(ReportAsk ask) {
    return SectionReading.of(em, clock, ask, user.scope(Permission.READ_COVERAGE)).report();
  }
}
