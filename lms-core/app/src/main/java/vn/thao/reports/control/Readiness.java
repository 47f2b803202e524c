package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Permission;
import vn.thao.reports.entity.ReadinessReport;
import vn.thao.reports.entity.ReportAsk;

/** R10, mức sẵn sàng ứng phó khủng hoảng: who is able, certified, appointed and in practice. */
@ApplicationScoped
public class Readiness {

  @PersistenceContext EntityManager em;
  @Inject Readers readers;
  @Inject Clock clock;

  /**
   * @param ask unit; competency (else that of a crisis), level (else what the matrix requires),
   *     programme (else none)
   */
  @Requires({Permission.READ_COVERAGE, Permission.SUPERVISE})
  @Transactional
  public ReadinessReport report(ReportAsk ask) {
    return ReadinessReading.of(em, clock, ask, readers.scope("readiness")).report();
  }
}
