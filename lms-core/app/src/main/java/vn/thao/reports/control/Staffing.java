package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Permission;
import vn.thao.reports.entity.Knowledge;
import vn.thao.reports.entity.StaffingFilter;
import vn.thao.reports.entity.StaffingPeople;
import vn.thao.reports.entity.StaffingReport;

/**
 * R03, thực trạng đội ngũ truyền thông chính sách theo vị trí việc làm và định mức: who is in post,
 * who is qualified and what is missing, on any date and as known at any time. A fixed number of
 * statements, whatever the size of the province.
 */
@ApplicationScoped
public class Staffing {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * @param asOf null: today
   * @param unitCode null: the caller's scope
   * @param positionCode null: all
   * @param knownAt null: now
   */
  @Requires(Permission.READ_COVERAGE)
  @Transactional
  public StaffingReport report(
      LocalDate asOf, String unitCode, String positionCode, Instant knownAt) {
    return reading(asOf, knownAt).report(unitCode, positionCode);
  }

  /** The people behind a number of the report, fifty a page, sorted by name. */
  @Requires(Permission.READ_PEOPLE)
  @Transactional
  public StaffingPeople people(StaffingFilter filter, int page, Instant knownAt) {
    return reading(filter.asOf(), knownAt).people(filter, page);
  }

  private StaffingReading reading(LocalDate asOf, Instant knownAt) {
    var today = Time.today(clock);
    return new StaffingReading(
        (sql, values) -> Sql.rows(em, sql, values),
        asOf == null ? today : asOf,
        today,
        Knowledge.of(knownAt, clock),
        user.scope(Permission.READ_COVERAGE),
        user.scope(Permission.READ_PEOPLE));
  }
}
