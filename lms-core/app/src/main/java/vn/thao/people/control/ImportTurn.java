package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.entity.Conflict;

/** Imports and changes of the organisation write one at a time. */
@ApplicationScoped
class ImportTurn {

  @PersistenceContext EntityManager em;

  /** Whoever comes second waits until the first has committed, and then sees what it did. */
  void take(long id) {
    try {
      Bulk.run(em, "update people_import_lock set import_id = ? where id = 1", List.of(id));
    } catch (PersistenceException waitedTooLong) {
      throw new Conflict("import.busy");
    }
  }
}
