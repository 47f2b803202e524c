package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.thao.platform.control.PersonalData;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.PersonalIdentity;

/** A run that is still open ends without an outcome, before its events go. */
@ApplicationScoped
class RunErasing implements PersonalData {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  @Override
  @Transactional
  public void erase(PersonalIdentity who) {
    Sql.fill(
            em.createNativeQuery(
                "update learning_run set closed_at = ?1 where closed_at is null and id in"
                    + " (select t.run_id from learning_participant t where t.person_id = ?2)"),
            clock.instant(),
            who.person())
        .executeUpdate();
  }
}
