package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import vn.thao.extensions.control.RunReader;
import vn.thao.platform.control.Sql;
import vn.thao.spi.Runs.Ended;

/** Runs that have ended, for the plugin that brings their type. */
@ApplicationScoped
class EndedRuns implements RunReader {

  @PersistenceContext EntityManager em;
  @Inject Runs runs;
  @Inject RunLog log;

  @Override
  public List<Ended> ended(String activityType, Instant from, Instant until, int most) {
    var query =
        em.createNativeQuery(
            "select r.run_id, r.person_id, c.code, r.closed_at, r.outcome, r.raw, r.max"
                + " from learning_result r join learning_run n on n.id = r.run_id"
                + " join learning_registration g on g.id = r.registration_id"
                + " join content_course c on c.id = g.course_id"
                + " where n.type = ?1 and r.closed_at >= ?2 and r.closed_at < ?3"
                + " order by r.closed_at, r.run_id");
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        Sql.fill(query.setMaxResults(most), activityType, from, until).getResultList();
    return rows.stream().map(this::ended).toList();
  }

  private Ended ended(Object[] row) {
    var play = runs.play(log.head(Sql.number(row[0])));
    var title = play.head();
    return new Ended(
        row[1].toString(),
        (String) row[2],
        jakarta.json.Json.createObjectBuilder()
            .add("vi", title.titleVi())
            .add("en", title.titleEn())
            .build(),
        Sql.instant(row[3]),
        (String) row[4],
        row[5] == null ? null : ((Number) row[5]).doubleValue(),
        row[6] == null ? null : ((Number) row[6]).doubleValue(),
        play.state());
  }
}
