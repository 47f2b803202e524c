package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Permission;
import vn.thao.reports.entity.CapableReport;
import vn.thao.reports.entity.Knowledge;

/** R13, cơ quan có người đủ năng lực: by default, who can write the annual plan (C01 from 3). */
@ApplicationScoped
public class Capable {

  private static final String COMPETENCY = "C01";
  private static final int LEVEL = 3;
  private static final int HIGHEST = 5;

  @PersistenceContext EntityManager em;
  @Inject Readers readers;
  @Inject Clock clock;

  /**
   * @param asOf null: today
   * @param unitCode null: the caller's scope
   * @param competency code; null: C01
   * @param level 1 to 5; anything else: 3
   * @param knownAt null: now
   */
  @Requires({Permission.READ_COVERAGE, Permission.SUPERVISE})
  @Transactional
  public CapableReport report(
      LocalDate asOf, String unitCode, String competency, int level, Instant knownAt) {
    return new CapableReading(
            (sql, values) -> Sql.rows(em, sql, values),
            asOf == null ? Time.today(clock) : asOf,
            Knowledge.of(knownAt, clock),
            readers.scope("capable"))
        .report(
            unitCode,
            competency == null ? COMPETENCY : competency,
            level < 1 || level > HIGHEST ? LEVEL : level);
  }
}
