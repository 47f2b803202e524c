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
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.OutboxEntry;
import vn.thao.platform.entity.OutboxRow;
import vn.thao.platform.entity.Permission;

/** Rows of work to be done after the commit; {@link OutboxWorker} does it. */
@ApplicationScoped
public class Outbox {

  public static final int PAGE = 50;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Joins the transaction of the fact that the work follows from. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(String kind, String reference, JsonObject payload) {
    em.persist(new OutboxEntry(kind, reference, payload, clock.instant()));
  }

  /** What is to be done now, but not of these kinds. */
  @Transactional
  List<OutboxEntry> openBut(List<String> kinds, int limit) {
    return open("not in", kinds, limit);
  }

  /** What is to be done now of this kind. */
  @Transactional
  List<OutboxEntry> openOf(String kind, int limit) {
    return open("in", List.of(kind), limit);
  }

  private List<OutboxEntry> open(String in, List<String> kinds, int limit) {
    return em.createQuery(
            "select o from OutboxEntry o where o.doneAt is null and o.nextAt <= :now and o.kind "
                + in
                + " :kinds order by o.id",
            OutboxEntry.class)
        .setParameter("now", clock.instant())
        .setParameter("kinds", kinds)
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

  /** What is not done, the oldest first; at most {@link #PAGE}. */
  @Requires(Permission.ADMINISTER)
  @Transactional
  public List<OutboxRow> waiting() {
    return em.createQuery(
            "select new vn.thao.platform.entity.OutboxRow(o.id, o.kind, o.reference, o.createdAt,"
                + " o.attempts, o.nextAt, o.error) from OutboxEntry o where o.doneAt is null"
                + " order by o.nextAt, o.id",
            OutboxRow.class)
        .setMaxResults(PAGE)
        .getResultList();
  }

  /** Puts a piece of work that failed, or waits for its next try, in front. */
  @Requires(value = Permission.ADMINISTER, audited = true)
  @Transactional
  public void retry(long id) {
    var entry = em.find(OutboxEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (entry == null) {
      throw new NotFound("failure.not-found");
    }
    entry.tryNow(clock.instant());
  }

  /** Puts all work of this kind that waits for its next try in front: what it lacked is there. */
  @Transactional
  public void hasten(String kind) {
    em.createQuery(
            "update OutboxEntry o set o.nextAt = :now where o.kind = :kind and o.doneAt is null"
                + " and o.nextAt > :now")
        .setParameter("now", clock.instant())
        .setParameter("kind", kind)
        .executeUpdate();
  }

  @Transactional
  void done(long id, boolean forget) {
    var entry = em.find(OutboxEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
    entry.done(clock.instant());
    if (forget) {
      entry.forget();
    }
  }

  @Transactional
  void failed(long id, String reason) {
    em.find(OutboxEntry.class, id, LockModeType.PESSIMISTIC_WRITE).failed(reason, clock.instant());
  }
}
