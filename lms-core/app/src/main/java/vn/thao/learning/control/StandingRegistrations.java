package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.thao.people.entity.StaffWithdrawn;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.entity.Refused;

/** Whoever is registered for a course can't be taken out again with the import. */
@ApplicationScoped
public class StandingRegistrations {

  @PersistenceContext EntityManager em;

  void refuse(@Observes StaffWithdrawn withdrawn) {
    var count =
        Bulk.count(em, "from learning_registration where person_id in", withdrawn.persons());
    if (count > 0) {
      throw new Refused("course.undo-registered", count);
    }
  }
}
