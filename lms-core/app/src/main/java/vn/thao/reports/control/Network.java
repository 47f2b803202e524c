package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Permission;
import vn.thao.reports.entity.Knowledge;
import vn.thao.reports.entity.NetworkReport;

/** R11, người phát ngôn và đầu mối: four statements, whatever the size of the province. */
@ApplicationScoped
public class Network {

  @PersistenceContext EntityManager em;
  @Inject Readers readers;
  @Inject Clock clock;

  /**
   * @param asOf null: today
   * @param unitCode null: the caller's scope
   * @param knownAt null: now
   */
  @Requires({Permission.READ_COVERAGE, Permission.SUPERVISE})
  @Transactional
  public NetworkReport report(LocalDate asOf, String unitCode, Instant knownAt) {
    return new NetworkReading(
            (sql, values) -> Sql.rows(em, sql, values),
            asOf == null ? Time.today(clock) : asOf,
            Knowledge.of(knownAt, clock),
            readers.scope("network"))
        .report(unitCode);
  }
}
