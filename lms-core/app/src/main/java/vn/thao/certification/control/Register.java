package vn.thao.certification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.certification.entity.RegisterNumber;
import vn.thao.platform.control.Sql;

/**
 * Gives out the numbers of the register. The year's row of a unit is locked until the caller's
 * transaction ends, so a number is never given twice and none is lost by a rollback.
 */
@ApplicationScoped
class Register {

  private static final String FIND =
      "select id, last_number from certification_register where unit_id = ?1 and register_year = ?2";

  @PersistenceContext EntityManager em;
  @Inject RegisterYears years;

  @Transactional(Transactional.TxType.MANDATORY)
  RegisterNumber next(long unitId, int year) {
    // First without a lock: a lock on a missing row would bar the transaction that is to add it.
    if (Sql.rows(em, FIND, unitId, year).isEmpty()) {
      open(unitId, year);
    }
    var row = Sql.rows(em, FIND + " for update", unitId, year).get(0);
    int number = (int) Sql.number(row[1]) + 1;
    Sql.fill(
            em.createNativeQuery(
                "update certification_register set last_number = ?1 where id = ?2"),
            number,
            row[0])
        .executeUpdate();
    return new RegisterNumber(unitId, year, number);
  }

  private void open(long unitId, int year) {
    try {
      years.open(unitId, year);
    } catch (RuntimeException race) {
      Logger.getLogger(Register.class.getName())
          .log(Level.FINE, "Somebody else opened the register at the same time", race);
    }
  }
}
