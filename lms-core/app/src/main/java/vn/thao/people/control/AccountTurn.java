package vn.thao.people.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.entity.Conflict;

/** Officers change accounts and roles one after the other; the second sees what the first did. */
final class AccountTurn {

  private AccountTurn() {}

  /** The first statement of a transaction; it waits until nobody else is at it. */
  static void take(EntityManager em, long account) {
    try {
      Bulk.run(em, "update people_account_lock set account_id = ? where id = 1", List.of(account));
    } catch (PersistenceException waitedTooLong) {
      throw new Conflict("accounts.busy");
    }
  }

  /** Whoever owns the account may have been quicker. */
  static void write(EntityManager em) {
    try {
      em.flush();
    } catch (PersistenceException another) {
      throw new Conflict("accounts.moved-on");
    }
  }
}
