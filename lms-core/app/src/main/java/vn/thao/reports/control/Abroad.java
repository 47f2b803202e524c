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
import vn.thao.reports.entity.AbroadReport;
import vn.thao.reports.entity.ReportAsk;

/** R12, nhân lực thông tin đối ngoại. */
@ApplicationScoped
public class Abroad {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * @param ask unit; course (else that of the curriculum for the position)
   */
  @Requires(Permission.READ_COVERAGE)
  @Transactional
  public AbroadReport report(ReportAsk ask) {
    return AbroadReading.of(em, clock, ask, user.scope(Permission.READ_COVERAGE)).report();
  }
}
