package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.entity.SavedFilterRow;

/** Filters of reports that somebody keeps for themselves; nobody else sees them. */
@ApplicationScoped
public class SavedFilters {

  /** The pages that have filters. */
  public static final Set<String> REPORTS =
      Set.of(
          "staffing",
          "abilities",
          "training",
          "gaps",
          "hours",
          "section",
          "communes",
          "readiness",
          "network",
          "abroad",
          "capable",
          "clauses",
          "builder");

  static final int MOST = 20;
  private static final int LONGEST_NAME = 100;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * Sorted by name.
   *
   * @param report null: of all
   */
  @Requires({Permission.READ_COVERAGE, Permission.SUPERVISE})
  @Transactional
  public List<SavedFilterRow> list(String report) {
    return Sql.rows(
            em,
            "select f.id, f.report, f.name, f.query_text from reports_saved_filter f"
                + " where f.person_id = ?1 and (?2 = '' or f.report = ?2) order by f.name, f.id",
            user.personId(),
            report == null ? "" : report)
        .stream()
        .map(
            row ->
                new SavedFilterRow(
                    String.valueOf(row[0]), (String) row[1], (String) row[2], (String) row[3]))
        .toList();
  }

  /** Saves it, in place of the one with the same name. */
  @Requires({Permission.READ_COVERAGE, Permission.SUPERVISE})
  @Transactional
  public void save(String report, String name, String query) {
    check(name);
    if (!REPORTS.contains(report) || !query.matches("[\\w=&%.+-]{0,1000}")) {
      throw new NotFound("failure.not-found");
    }
    Sql.fill(
            em.createNativeQuery(
                "delete from reports_saved_filter where person_id = ?1 and report = ?2"
                    + " and name = ?3"),
            user.personId(),
            report,
            name)
        .executeUpdate();
    if (list(report).size() >= MOST) {
      throw new Refused("filters.too-many", MOST);
    }
    Sql.insert(
        em,
        "reports_saved_filter",
        "id, person_id, report, name, query_text, recorded_at",
        Ids.next(),
        user.personId(),
        report,
        name,
        query,
        clock.instant());
  }

  private static void check(String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new Refused("filters.no-name", LONGEST_NAME);
    }
  }

  /**
   * @return the report it belongs to
   */
  @Requires({Permission.READ_COVERAGE, Permission.SUPERVISE})
  @Transactional
  public String rename(long id, String name) {
    check(name);
    var report = own(id);
    boolean taken =
        list(report).stream()
            .anyMatch(row -> row.name().equals(name) && !row.id().equals(Long.toString(id)));
    if (taken) {
      throw new Refused("filters.taken");
    }
    change("update reports_saved_filter set name = ?3 where person_id = ?1 and id = ?2", id, name);
    return report;
  }

  /**
   * @return the report it belonged to
   */
  @Requires({Permission.READ_COVERAGE, Permission.SUPERVISE})
  @Transactional
  public String delete(long id) {
    var report = own(id);
    change("delete from reports_saved_filter where person_id = ?1 and id = ?2", id);
    return report;
  }

  private String own(long id) {
    return list(null).stream()
        .filter(row -> row.id().equals(Long.toString(id)))
        .map(SavedFilterRow::report)
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private void change(String sql, long id, Object... more) {
    var query = Sql.fill(em.createNativeQuery(sql), user.personId(), id);
    for (int i = 0; i < more.length; i++) {
      query.setParameter(i + 3, more[i]);
    }
    query.executeUpdate();
  }
}
