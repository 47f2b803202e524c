package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.thao.platform.entity.AuditEntry;
import vn.thao.platform.entity.AuditRow;
import vn.thao.platform.entity.Permission;

/** The audit log: written by the funnel and by sign-in, read by the admin. */
@ApplicationScoped
public class Audit {

  public static final int PAGE = 50;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** In a transaction of its own: a refusal stays on record though the work is rolled back. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void record(String action, String subject, String outcome, String detail) {
    em.persist(new AuditEntry(clock.instant(), user.caller(), action, subject, outcome, detail));
  }

  /**
   * The newest first.
   *
   * @param before only entries with a smaller id; null for the newest
   */
  @Requires(Permission.ADMINISTER)
  @Transactional
  public List<AuditRow> list(Long before) {
    return em.createQuery(
            "select new vn.thao.platform.entity.AuditRow(a.id, a.at, a.actor, a.action, a.subject,"
                + " a.outcome, a.detail) from AuditEntry a where a.id < :before order by a.id desc",
            AuditRow.class)
        .setParameter("before", before == null ? Long.MAX_VALUE : before)
        .setMaxResults(PAGE)
        .getResultList();
  }
}
