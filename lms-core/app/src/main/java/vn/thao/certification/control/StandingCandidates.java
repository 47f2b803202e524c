package vn.thao.certification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.thao.people.entity.StaffWithdrawn;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.entity.Refused;

/** Whom a programme is assigned to can't be taken out again with the import. */
@ApplicationScoped
public class StandingCandidates {

  @PersistenceContext EntityManager em;

  void refuse(@Observes StaffWithdrawn withdrawn) {
    var count =
        Bulk.count(
            em,
            "from certification_candidacy where retracted_at is null and person_id in",
            withdrawn.persons());
    if (count > 0) {
      throw new Refused("candidates.undo-standing", count);
    }
  }
}
