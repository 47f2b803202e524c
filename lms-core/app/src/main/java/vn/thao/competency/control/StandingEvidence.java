package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.thao.people.entity.PositionsWithdrawn;
import vn.thao.people.entity.StaffWithdrawn;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.entity.Refused;

/** People with evidence, and positions with requirements, can't be taken out with their import. */
@ApplicationScoped
public class StandingEvidence {

  @PersistenceContext EntityManager em;

  void refuse(@Observes StaffWithdrawn withdrawn) {
    refuseWhenAny(
        "from competency_evidence where retracted_at is null and person_id in",
        withdrawn.persons());
  }

  void refuse(@Observes PositionsWithdrawn withdrawn) {
    refuseWhenAny(
        "from competency_requirement where retracted_at is null and position_id in",
        withdrawn.positions());
    refuseWhenAny("from competency_matrix_cell where position_id in", withdrawn.positions());
  }

  private void refuseWhenAny(String from, List<Long> ids) {
    var count = Bulk.count(em, from, ids);
    if (count > 0) {
      throw new Refused("competency.undo-standing", count);
    }
  }
}
