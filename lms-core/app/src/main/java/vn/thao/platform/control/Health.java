package vn.thao.platform.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.Permission;

/** Ready means: the seeds are loaded and the database answers within two seconds. */
@ApplicationScoped
public class Health {

  @Resource(lookup = "java:app/jdbc/thao")
  DataSource source;

  @PersistenceContext EntityManager em;
  private volatile boolean started;

  void start(@Observes @Priority(2000) DatabaseReady ready) {
    started = true;
  }

  /** Public by name: a watchdog has no account. */
  public boolean isReady() {
    if (!started) {
      return false;
    }
    try (var connection = source.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException away) {
      return false;
    }
  }

  /** Pieces of work in the outbox that are not done. */
  @Requires(Permission.ADMINISTER)
  @Transactional
  public long waiting() {
    return em.createQuery("select count(o) from OutboxEntry o where o.doneAt is null", Long.class)
        .getSingleResult();
  }

  /** The database's product and version. */
  @Requires(Permission.ADMINISTER)
  public String database() {
    try (var connection = source.getConnection()) {
      var meta = connection.getMetaData();
      return meta.getDatabaseProductName() + " " + meta.getDatabaseProductVersion();
    } catch (SQLException away) {
      throw new IllegalStateException(away);
    }
  }
}
