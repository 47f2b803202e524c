package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thao.competency.entity.Evidence;
import vn.thao.competency.entity.EvidenceSource;
import vn.thao.competency.entity.Policy;
import vn.thao.competency.entity.PolicyHistory;
import vn.thao.competency.entity.PolicyRule;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.control.Sql;

/**
 * The facts that levels follow from, as they were known at an instant: evidence that nothing known
 * by then replaces, and the policies. Apart from the EntityManager, so that a test can run it on a
 * bare database.
 */
public final class EvidenceReading {

  /** A time of knowledge after every other. */
  public static final Instant NOW = Instant.parse("9999-12-31T00:00:00Z");

  private static final String FACTS =
      "select e.id, e.person_id, e.competency_id, e.level, e.source, e.assessor_id, e.observed_on,"
          + " e.valid_until, e.kind, e.replaces from competency_evidence e where e.recorded_at <= ?1"
          + " and (e.retracted_at is null or e.retracted_at > ?2) and e.person_id ";

  private final FactSql.Reader reader;
  private final Instant knownAt;

  public EvidenceReading(FactSql.Reader reader, Instant knownAt) {
    this.reader = reader;
    this.knownAt = knownAt;
  }

  /** By competency. */
  public Map<Long, PolicyHistory> policies() {
    var found = new HashMap<Long, List<Policy>>();
    for (var row :
        reader.rows(
            "select p.competency_id, p.rule, p.two_sources_from, p.appraisal_from, p.panel_from,"
                + " p.currency_months, p.valid_from, p.valid_to from competency_policy p"
                + " where p.recorded_at <= ?1 and (p.retracted_at is null or p.retracted_at > ?2)"
                + " order by p.valid_from",
            knownAt,
            knownAt)) {
      found.computeIfAbsent(number(row[0]), id -> new ArrayList<>()).add(policy(row));
    }
    var policies = new HashMap<Long, PolicyHistory>();
    found.forEach((competency, versions) -> policies.put(competency, new PolicyHistory(versions)));
    return policies;
  }

  static Policy policy(Object[] row) {
    return new Policy(
        PolicyRule.valueOf((String) row[1]),
        (int) number(row[2]),
        (int) number(row[3]),
        (int) number(row[4]),
        (int) number(row[5]),
        Sql.date(row[6]),
        Sql.date(row[7]));
  }

  /** By person and competency. */
  public Map<Long, Map<Long, List<Evidence>>> of(Collection<Long> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    var values = new ArrayList<Object>(List.of(knownAt, knownAt));
    values.addAll(people);
    var marks =
        IntStream.rangeClosed(3, values.size())
            .mapToObj(i -> "?" + i)
            .collect(Collectors.joining(","));
    return standing(reader.rows(FACTS + "in (" + marks + ")", values.toArray()));
  }

  /** The same of everybody whose id lies between these two, both included. */
  Map<Long, Map<Long, List<Evidence>>> between(long first, long last) {
    return standing(reader.rows(FACTS + "between ?3 and ?4", knownAt, knownAt, first, last));
  }

  /**
   * One person's in one competency.
   *
   * @param locking see what others have just committed, though this transaction looked before
   */
  List<Evidence> of(long person, long competency, boolean locking) {
    return standing(
            reader.rows(
                FACTS + "= ?3 and e.competency_id = ?4" + (locking ? " for update" : ""),
                knownAt,
                knownAt,
                person,
                competency))
        .getOrDefault(person, Map.of())
        .getOrDefault(competency, List.of());
  }

  private static Map<Long, Map<Long, List<Evidence>>> standing(List<Object[]> rows) {
    var replaced = new HashSet<Long>();
    rows.stream().filter(row -> row[9] != null).forEach(row -> replaced.add(number(row[9])));
    var standing = new HashMap<Long, Map<Long, List<Evidence>>>();
    for (var row : rows) {
      if (EvidenceBook.EVIDENCE.equals(row[8]) && !replaced.contains(number(row[0]))) {
        standing
            .computeIfAbsent(number(row[1]), id -> new HashMap<>())
            .computeIfAbsent(number(row[2]), id -> new ArrayList<>())
            .add(evidence(row));
      }
    }
    return standing;
  }

  private static Evidence evidence(Object[] row) {
    return new Evidence(
        number(row[0]),
        "",
        (int) number(row[3]),
        EvidenceSource.valueOf((String) row[4]),
        row[5] == null ? null : number(row[5]),
        Sql.date(row[6]),
        Sql.date(row[7]),
        "",
        "",
        null);
  }
}
