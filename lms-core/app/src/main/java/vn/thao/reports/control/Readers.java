package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.SeedFiles;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Forbidden;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Scope;

/**
 * Who reads which report. Heads and HR read all that count, each within their scope; a supervisor
 * reads only those that concern the own agency, and only numbers.
 */
@ApplicationScoped
public class Readers {

  private static final Map<String, Object> AGENCIES =
      SeedFiles.yaml("vn/thao/reports/data/readers.yaml");

  /** The one that counts what is kept sealed. */
  private static final String SENSITIVE = "structure";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** Of these reports, those that the caller may open. */
  @Requires({Permission.READ_COVERAGE, Permission.SUPERVISE})
  @Transactional
  public List<String> open(List<String> reports) {
    if (user.caller().may(Permission.READ_COVERAGE)) {
      boolean sensitive = user.caller().may(Permission.COUNT_SENSITIVE);
      return reports.stream().filter(report -> sensitive || !report.equals(SENSITIVE)).toList();
    }
    var codes = codes();
    return reports.stream()
        .filter(report -> !Collections.disjoint(agencies(report), codes))
        .toList();
  }

  /**
   * @throws Forbidden when the report is none of the caller's
   */
  Scope scope(String report) {
    var own = user.scope(Permission.READ_COVERAGE);
    if (user.caller().may(Permission.SUPERVISE)
        && !Collections.disjoint(agencies(report), codes())) {
      return own.plus(user.scope(Permission.SUPERVISE));
    }
    if (!user.caller().may(Permission.READ_COVERAGE)) {
      throw new Forbidden("failure.forbidden");
    }
    return own;
  }

  @SuppressWarnings("unchecked")
  private static List<String> agencies(String report) {
    return (List<String>) AGENCIES.getOrDefault(report, List.of());
  }

  private HashSet<String> codes() {
    var sql =
        new ReaderSql(
            (text, values) -> Sql.rows(em, text, values),
            Time.today(clock),
            clock.instant(),
            user.personId());
    return sql.units().stream()
        .map(row -> (String) row[0])
        .collect(Collectors.toCollection(HashSet::new));
  }
}
