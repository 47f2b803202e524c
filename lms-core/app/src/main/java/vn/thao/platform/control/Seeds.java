package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Remembers which seed data have been loaded; the seed and its mark share a transaction. */
@ApplicationScoped
public class Seeds {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Runs the work once in the life of the database; a failure leaves no trace and throws. */
  @Transactional
  public void once(String name, Runnable work) {
    var found =
        em.createNativeQuery("select count(*) from platform_seed where name = ?")
            .setParameter(1, name)
            .getSingleResult();
    if (((Number) found).longValue() > 0) {
      return;
    }
    work.run();
    em.createNativeQuery("insert into platform_seed (name, applied_at) values (?, ?)")
        .setParameter(1, name)
        .setParameter(2, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .executeUpdate();
  }
}
