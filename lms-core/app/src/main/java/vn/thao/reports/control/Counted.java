package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.entity.CountedFilter;
import vn.thao.reports.entity.CountedPeople;
import vn.thao.reports.entity.Knowledge;

/** The people behind a number of a report, as far as the caller may see people. */
@ApplicationScoped
public class Counted {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * Sorted by name, fifty a page.
   *
   * @param page from 1; 0: all, for a file
   */
  @Requires(Permission.READ_PEOPLE)
  @Transactional
  public CountedPeople people(CountedFilter filter, int page) {
    return new CountedReading(
            (sql, values) -> Sql.rows(em, sql, values),
            filter,
            filter.asOf() == null ? Time.today(clock) : filter.asOf(),
            Knowledge.of(filter.knownAt(), clock),
            user.scope(Permission.READ_PEOPLE),
            scope -> measures(filter, scope))
        .people(page);
  }

  private AgencyMeasures measures(CountedFilter filter, Scope scope) {
    return switch (String.valueOf(filter.report())) {
      case "abilities" -> AbilitiesReading.of(em, clock, filter.ask(), scope);
      case "readiness" -> ReadinessReading.of(em, clock, filter.ask(), scope);
      case "hours" -> HoursReading.of(em, clock, filter.ask(), scope);
      case "section" -> SectionReading.of(em, clock, filter.ask(), scope);
      case "communes" -> CommuneReading.of(em, clock, filter.ask(), scope);
      case "abroad" -> AbroadReading.of(em, clock, filter.ask(), scope);
      default -> throw new NotFound("failure.not-found");
    };
  }
}
