package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.thao.law.control.Instruments;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Permission;
import vn.thao.reports.entity.ClauseReport;

/** R14, mức độ bao phủ điều khoản: what stands behind each clause, and whom it has reached. */
@ApplicationScoped
public class Clauses {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Instruments instruments;
  @Inject Clock clock;

  /**
   * @param asOf null: today
   * @param unitCode null: the caller's scope
   * @param knownAt null: now
   */
  @Requires(Permission.READ_COVERAGE)
  @Transactional
  public ClauseReport report(LocalDate asOf, String unitCode, Instant knownAt) {
    var clauses = instruments.one(ClauseMap.INSTRUMENT).clauses();
    return new ClauseReading(
            (sql, values) -> Sql.rows(em, sql, values),
            asOf == null ? Time.today(clock) : asOf,
            knownAt == null ? clock.instant() : knownAt,
            user.scope(Permission.READ_COVERAGE))
        .report(unitCode, clauses);
  }
}
