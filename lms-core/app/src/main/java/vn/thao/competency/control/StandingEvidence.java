package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thao.people.entity.PositionsWithdrawn;
import vn.thao.people.entity.StaffWithdrawn;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Refused;

/** People with evidence, and positions with requirements, can't be taken out with their import. */
@ApplicationScoped
public class StandingEvidence {

  private static final int CHUNK = 1000;

  @PersistenceContext EntityManager em;

  void refuse(@Observes StaffWithdrawn withdrawn) {
    refuseWhenAny(
        "select count(*) from competency_evidence where retracted_at is null and person_id in",
        withdrawn.persons());
  }

  void refuse(@Observes PositionsWithdrawn withdrawn) {
    refuseWhenAny(
        "select count(*) from competency_requirement where retracted_at is null and position_id in",
        withdrawn.positions());
    refuseWhenAny(
        "select count(*) from competency_matrix_cell where position_id in", withdrawn.positions());
  }

  private void refuseWhenAny(String sql, List<Long> ids) {
    for (int i = 0; i < ids.size(); i += CHUNK) {
      var chunk = ids.subList(i, Math.min(i + CHUNK, ids.size()));
      var marks = numbered(chunk.size());
      var query = em.createNativeQuery(sql + " (" + marks + ")");
      var count = Sql.number(Sql.fill(query, chunk.toArray()).getSingleResult());
      if (count > 0) {
        throw new Refused("competency.undo-standing", count);
      }
    }
  }

  private static String numbered(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "?" + i).collect(Collectors.joining(","));
  }
}
