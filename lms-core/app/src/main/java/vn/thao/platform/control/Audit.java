package vn.thao.platform.control;

import io.hypersistence.tsid.TSID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import vn.thao.platform.entity.AuditEntry;
import vn.thao.platform.entity.AuditFilter;
import vn.thao.platform.entity.AuditRow;
import vn.thao.platform.entity.AuditWords;
import vn.thao.platform.entity.Permission;

/**
 * The audit log: written by the funnel and by sign-in, read by the admin. It is searched by indexes
 * only: ids follow the time, and each line's words stand in a table of their own.
 */
@ApplicationScoped
public class Audit {

  public static final int PAGE = 50;

  /** An id is made a moment after or before its row's time is taken. */
  private static final Duration SLACK = Duration.ofHours(1);

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** In a transaction of its own: a refusal stays on record though the work is rolled back. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void record(String action, String subject, String outcome, String detail) {
    var caller = user.caller();
    var entry = new AuditEntry(clock.instant(), caller, action, subject, outcome, detail);
    em.persist(entry);
    em.flush();
    addWords(entry.id(), AuditWords.of(caller.label(), action, subject, detail));
  }

  /** In one statement. */
  private void addWords(long id, Set<String> words) {
    var values = new ArrayList<Object>(List.of(id));
    var rows = new StringJoiner(",");
    for (var word : words) {
      values.add(word);
      rows.add("(?" + values.size() + ", ?1)");
    }
    if (!words.isEmpty()) {
      var insert = "insert into platform_audit_word (word, audit_id) values " + rows;
      Sql.fill(em.createNativeQuery(insert), values.toArray()).executeUpdate();
    }
  }

  /**
   * The newest first.
   *
   * @param before only entries with a smaller id; null for the newest
   */
  @Requires(Permission.AUDIT)
  @Transactional
  public List<AuditRow> list(AuditFilter filter, Long before) {
    return find(filter, before, PAGE);
  }

  /** The same for a file, in greater portions. */
  @Requires(Permission.AUDIT)
  @Transactional
  public List<AuditRow> portion(AuditFilter filter, Long before) {
    return find(filter, before, 1000);
  }

  /** Leaves a trace that the log was taken away as a file. */
  @Requires(value = Permission.AUDIT, audited = true)
  public void export() {
    // the trace is all there is to do
  }

  private List<AuditRow> find(AuditFilter filter, Long before, int limit) {
    var where = new StringBuilder("a.id < ?1");
    var values = new ArrayList<Object>(List.of(before == null ? Long.MAX_VALUE : before));
    equal(where, values, "a.actor", filter.actor());
    equal(where, values, "a.action", filter.action());
    equal(where, values, "a.outcome", filter.outcome());
    if (filter.from() != null) {
      var start = start(filter.from());
      and(where, values, "a.id >= ?", idAt(start.minus(SLACK)));
      and(where, values, "a.at >= ?", start);
    }
    if (filter.to() != null) {
      var end = start(filter.to().plusDays(1));
      and(where, values, "a.id < ?", idAt(end.plus(SLACK)));
      and(where, values, "a.at < ?", end);
    }
    for (var word : AuditWords.of(filter.words())) {
      and(
          where,
          values,
          "a.id in (select w.audit_id from platform_audit_word w where w.word like ?)",
          word + "%");
    }
    var query =
        em.createNativeQuery(
            "select a.id, a.at, a.actor, a.action, a.subject, a.outcome, a.detail"
                + " from platform_audit a where "
                + where
                + " order by a.id desc");
    @SuppressWarnings("unchecked")
    List<Object[]> rows = Sql.fill(query.setMaxResults(limit), values.toArray()).getResultList();
    return rows.stream().map(Audit::row).toList();
  }

  private static void equal(StringBuilder where, List<Object> values, String column, String text) {
    if (!text.isEmpty()) {
      and(where, values, column + " = ?", text);
    }
  }

  private static void and(StringBuilder where, List<Object> values, String part, Object value) {
    values.add(value);
    where.append(" and ").append(part.replace("?", "?" + values.size()));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Time.ZONE).toInstant();
  }

  /** The smallest id that can be made at this time. */
  private static long idAt(Instant time) {
    return Math.max(0, time.toEpochMilli() - TSID.TSID_EPOCH) << 22;
  }

  private static AuditRow row(Object[] row) {
    return new AuditRow(
        Sql.number(row[0]),
        Sql.instant(row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6]);
  }
}
