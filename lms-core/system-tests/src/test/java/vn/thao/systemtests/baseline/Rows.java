package vn.thao.systemtests.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Inserts one row, and commits. */
@ApplicationScoped
public class Rows {

  private final AtomicLong last = new AtomicLong(System.currentTimeMillis() << 20);

  @PersistenceContext EntityManager em;

  @Transactional
  public long add(String payload) {
    long id = last.incrementAndGet();
    em.createNativeQuery("insert into benchmark_row (id, payload, at) values (?1, ?2, ?3)")
        .setParameter(1, id)
        .setParameter(2, payload)
        .setParameter(3, LocalDateTime.now(ZoneOffset.UTC))
        .executeUpdate();
    return id;
  }
}
