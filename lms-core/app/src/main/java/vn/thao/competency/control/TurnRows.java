package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.platform.control.Sql;

/**
 * The row by which those who write evidence of a person wait for each other, made in a transaction
 * of its own: of two who are the first at once one meets the key, and that must not spoil what he
 * came to write.
 */
@ApplicationScoped
class TurnRows {

  @PersistenceContext EntityManager em;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void open(long person) {
    Sql.insert(em, "competency_turn", "person_id, changes", person, 0);
  }

  static void ensure(TurnRows rows, long person) {
    try {
      rows.open(person);
    } catch (RuntimeException race) {
      Logger.getLogger(TurnRows.class.getName())
          .log(Level.FINE, "Somebody else wrote the first evidence at the same time", race);
    }
  }
}
