package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.thao.platform.control.PersonalData;

/**
 * When evidence has moved from one record to another, the levels of both follow from what is left.
 */
@ApplicationScoped
class MergedLevels implements PersonalData {

  @PersistenceContext EntityManager em;
  @Inject Projection projection;

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void moved(long one, long other) {
    for (long person : List.of(Math.min(one, other), Math.max(one, other))) {
      Turn.takeAll(em, person, person);
      projection.rewrite(person, person);
    }
  }
}
