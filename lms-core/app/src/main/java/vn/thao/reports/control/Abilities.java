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
import vn.thao.reports.entity.AbilitiesReport;
import vn.thao.reports.entity.ReportAsk;

/** R03 by norms of competencies and certificates: who has what agencies must have. */
@ApplicationScoped
public class Abilities {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * @param ask unit; norm (its aim, else the first in force on the day)
   */
  @Requires(Permission.READ_COVERAGE)
  @Transactional
  public AbilitiesReport report(ReportAsk ask) {
    return AbilitiesReading.of(em, clock, ask, user.scope(Permission.READ_COVERAGE)).report();
  }
}
