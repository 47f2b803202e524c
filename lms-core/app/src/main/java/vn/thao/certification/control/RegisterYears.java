package vn.thao.certification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;

/**
 * Opens a unit's register for a year, in a transaction of its own: of two who try at once one meets
 * the unique constraint, and that must not spoil the completion that needs the number.
 */
@ApplicationScoped
class RegisterYears {

  @PersistenceContext EntityManager em;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void open(long unitId, int year) {
    Sql.insert(
        em,
        "certification_register",
        "id, unit_id, register_year, last_number",
        Ids.next(),
        unitId,
        year,
        0);
  }
}
