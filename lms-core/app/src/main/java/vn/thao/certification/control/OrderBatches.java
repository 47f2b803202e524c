package vn.thao.certification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import vn.thao.certification.entity.OrderKind;
import vn.thao.platform.control.Sql;

/** The transactions of {@link OrderWork}. */
@ApplicationScoped
class OrderBatches {

  @PersistenceContext EntityManager em;
  @Inject Issuing issuing;
  @Inject Clock clock;

  @Transactional
  List<Long> open() {
    return Sql.rows(
            em,
            "select o.id, o.kind from certification_order o where o.ended_at is null order by o.id")
        .stream()
        .map(row -> Sql.number(row[0]))
        .toList();
  }

  @Transactional
  List<Long> next(long order, int most) {
    return Sql.rows(
            em,
            "select i.target_id, i.outcome from certification_order_item i where i.order_id = ?1"
                + " and i.outcome = 'OPEN' order by i.target_id limit "
                + most,
            order)
        .stream()
        .map(row -> Sql.number(row[0]))
        .toList();
  }

  /** The order's row is locked, so that of two servers one works and the other finds it done. */
  @Transactional(rollbackOn = Exception.class)
  void work(long order, List<Long> items) {
    var row =
        Sql.rows(
                em,
                "select o.kind, o.asked_by, o.reason from certification_order o where o.id = ?1"
                    + " for update",
                order)
            .get(0);
    var kind = OrderKind.valueOf((String) row[0]);
    long officer = Sql.number(row[1]);
    for (long item : stillOpen(order, items)) {
      boolean done =
          switch (kind) {
            case ISSUE -> issuing.issue(item);
            case REVOKE -> issuing.revoke(item, officer, (String) row[2]);
            case REISSUE -> issuing.replace(item, officer, (String) row[2]);
          };
      mark(order, item, done ? "DONE" : "SKIPPED");
    }
    em.flush();
    em.clear();
  }

  /** Of these, which were read before the lock; another server may have done some meanwhile. */
  private List<Long> stillOpen(long order, List<Long> items) {
    var ids = items.stream().map(String::valueOf).collect(Collectors.joining(","));
    return Sql.rows(
            em,
            "select i.target_id, i.outcome from certification_order_item i where i.order_id = ?1"
                + " and i.outcome = 'OPEN' and i.target_id in ("
                + ids
                + ") order by i.target_id",
            order)
        .stream()
        .map(row -> Sql.number(row[0]))
        .toList();
  }

  @Transactional
  void failed(long order, long item) {
    mark(order, item, "FAILED");
  }

  private void mark(long order, long item, String outcome) {
    Sql.fill(
            em.createNativeQuery(
                "update certification_order_item set outcome = ?1 where order_id = ?2 and"
                    + " target_id = ?3"),
            outcome,
            order,
            item)
        .executeUpdate();
  }

  @Transactional
  void end(long order) {
    Sql.fill(
            em.createNativeQuery("update certification_order set ended_at = ?1 where id = ?2"),
            clock.instant(),
            order)
        .executeUpdate();
  }
}
