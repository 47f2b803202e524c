package vn.thao.xapi.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import vn.thao.platform.control.SelfCheck;
import vn.thao.platform.control.Sql;

/** Whether the record store answers, and whether what was learnt arrives there. */
@ApplicationScoped
class RecordsKept implements SelfCheck {

  private static final Duration LATE = Duration.ofMinutes(10);

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  @Override
  public Name name() {
    return Name.RECORDS;
  }

  @Override
  @Transactional
  public Finding run() {
    long kept = count("select count(*) from xapi_statement");
    long late =
        count(
            "select count(*) from platform_outbox where done_at is null and kind = ?1"
                + " and created_at < ?2",
            LearningNews.STATEMENT,
            clock.instant().minus(LATE));
    return late == 0
        ? Finding.good("self-test.records.good", kept)
        : Finding.attention("self-test.records.late", late);
  }

  private long count(String sql, Object... values) {
    return Sql.number(Sql.fill(em.createNativeQuery(sql), values).getSingleResult());
  }
}
