package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Permission;
import vn.thao.reports.entity.CommuneReport;
import vn.thao.reports.entity.ReportAsk;

/** R08, mạng lưới đầu mối xã, phường. */
@ApplicationScoped
public class Communes {

  @PersistenceContext EntityManager em;
  @Inject Readers readers;
  @Inject Clock clock;

  /**
   * @param ask unit; course (else that of the curriculum for the position)
   */
  @Requires({Permission.READ_COVERAGE, Permission.SUPERVISE})
  @Transactional
  public CommuneReport report(ReportAsk ask) {
    return CommuneReading.of(em, clock, ask, readers.scope("communes")).report();
  }
}
