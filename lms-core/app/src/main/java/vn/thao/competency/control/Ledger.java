package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.thao.competency.entity.Evidence;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.Permission;

/** Writes evidence; nothing is ever changed or removed. */
@ApplicationScoped
public class Ledger {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /**
   * Joins the sender's transaction. The same rule and reference is recorded once, however often it
   * is told.
   */
  @Requires(Permission.OPERATE)
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(long personId, Evidence evidence, String rule, String reference) {
    var known =
        Sql.rows(
            em,
            "select e.id, e.level from competency_evidence e join competency_competency c"
                + " on c.id = e.competency_id where e.rule = ?1 and e.reference = ?2 and c.code = ?3",
            rule,
            reference,
            evidence.competency());
    if (!known.isEmpty()) {
      return;
    }
    Sql.fill(
            em.createNativeQuery(
                "insert into competency_evidence (id, person_id, competency_id, level, source,"
                    + " strength, observed_on, valid_until, rule, reference, title_vi, title_en,"
                    + " recorded_at) select ?1, ?2, c.id, ?3, ?4, 1, ?5, ?6, ?7, ?8, ?9, ?10, ?11"
                    + " from competency_competency c where c.code = ?12"),
            Ids.next(),
            personId,
            evidence.level(),
            evidence.source().name(),
            evidence.observedOn(),
            evidence.validUntil(),
            rule,
            reference,
            evidence.titleVi(),
            evidence.titleEn(),
            clock.instant(),
            evidence.competency())
        .executeUpdate();
  }
}
