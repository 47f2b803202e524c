package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import vn.thao.extensions.control.RunReader;
import vn.thao.platform.control.Sql;
import vn.thao.spi.Runs.Ended;

/**
 * Runs that have ended, for the plugin that brings their type: from the rows that were written at
 * their end, page by page by key, one statement a page.
 */
@ApplicationScoped
class EndedRuns implements RunReader {

  private static final int PAGE = 1000;

  @PersistenceContext EntityManager em;

  @Override
  public void ended(String activityType, Instant from, Instant until, Consumer<Ended> sink) {
    var after = from;
    long id = -1;
    List<Object[]> rows;
    do {
      rows = page(activityType, after, id, until);
      for (var row : rows) {
        after = Sql.instant(row[4]);
        id = Sql.number(row[0]);
        sink.accept(ended(row));
      }
    } while (rows.size() == PAGE);
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> page(String activityType, Instant after, long id, Instant until) {
    var query =
        em.createNativeQuery(
            "select r.id, r.person_id, c.code, a.title_vi, r.closed_at, r.outcome, r.raw, r.max,"
                + " a.title_en from learning_result r join learning_run n on n.id = r.run_id"
                + " join learning_registration g on g.id = r.registration_id"
                + " join content_course c on c.id = g.course_id"
                + " join content_activity a on a.id = r.activity_id where n.type = ?1"
                + " and (r.closed_at > ?2 or (r.closed_at = ?2 and r.id > ?3))"
                + " and r.closed_at < ?4 order by r.closed_at, r.id");
    return Sql.fill(query.setMaxResults(PAGE), activityType, after, id, until).getResultList();
  }

  private static Ended ended(Object[] row) {
    var title =
        Json.createObjectBuilder().add("vi", (String) row[3]).add("en", (String) row[8]).build();
    return new Ended(
        row[1].toString(),
        (String) row[2],
        title,
        Sql.instant(row[4]),
        (String) row[5],
        points(row[6]),
        points(row[7]));
  }

  private static Double points(Object value) {
    return value == null ? null : ((Number) value).doubleValue();
  }
}
