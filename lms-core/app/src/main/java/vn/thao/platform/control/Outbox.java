package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.thao.platform.entity.OutboxEntry;

/** Rows of work to be done after the commit; {@link OutboxWorker} does it. */
@ApplicationScoped
public class Outbox {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Joins the transaction of the fact that the work follows from. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(String kind, String reference, JsonObject payload) {
    em.persist(new OutboxEntry(kind, reference, payload, clock.instant()));
  }

  @Transactional
  List<OutboxEntry> open(int limit) {
    return em.createQuery(
            "select o from OutboxEntry o where o.doneAt is null and o.nextAt <= :now order by o.id",
            OutboxEntry.class)
        .setParameter("now", clock.instant())
        .setMaxResults(limit)
        .getResultList();
  }

  @Transactional
  List<OutboxEntry> open(String kind, String reference) {
    return em.createQuery(
            "select o from OutboxEntry o where o.doneAt is null and o.kind = :kind and"
                + " o.reference = :reference",
            OutboxEntry.class)
        .setParameter("kind", kind)
        .setParameter("reference", reference)
        .getResultList();
  }

  @Transactional
  void done(long id) {
    em.find(OutboxEntry.class, id, LockModeType.PESSIMISTIC_WRITE).done(clock.instant());
  }

  @Transactional
  void failed(long id, String reason) {
    em.find(OutboxEntry.class, id, LockModeType.PESSIMISTIC_WRITE).failed(reason, clock.instant());
  }
}
