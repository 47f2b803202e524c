package vn.thao.platform.control;

import static vn.thao.platform.control.Sql.instant;
import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.RetentionRow;
import vn.thao.platform.entity.RetentionRule;

/** How long each kind of data is kept, and what would go now; an officer decides on other times. */
@ApplicationScoped
public class Retention {

  private static final int MOST_DAYS = 36_500;
  private static final int LONGEST = 300;

  private record Decision(int days, String basis) {}

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** Three statements. */
  @Requires(Permission.KEEP_PRIVACY)
  @Transactional
  public List<RetentionRow> list() {
    var decided = decided();
    var due = due(decided);
    var runs = new HashMap<String, Object[]>();
    Sql.rows(em, "select r.code, r.ran_at, r.removed, r.total from platform_retention_run r")
        .forEach(row -> runs.put((String) row[0], row));
    return PersonalTables.retention().stream()
        .map(rule -> row(rule, decided.get(rule.code()), due, runs.get(rule.code())))
        .toList();
  }

  private static RetentionRow row(
      RetentionRule rule, Decision decision, Map<String, Long> due, Object[] run) {
    return new RetentionRow(
        rule.code(),
        rule.name(),
        days(rule, decision),
        rule.days(),
        decision == null ? null : decision.basis(),
        due.getOrDefault(rule.code(), 0L),
        run == null ? null : instant(run[1]),
        run == null ? 0 : number(run[2]),
        run == null ? 0 : number(run[3]));
  }

  private static int days(RetentionRule rule, Decision decision) {
    return decision == null ? rule.days() : decision.days();
  }

  private Map<String, Decision> decided() {
    var decided = new HashMap<String, Decision>();
    Sql.rows(
            em,
            "select r.code, r.days, r.basis from platform_retention r where r.open_key is not null")
        .forEach(
            row ->
                decided.put((String) row[0], new Decision((int) number(row[1]), (String) row[2])));
    return decided;
  }

  private Map<String, Long> due(Map<String, Decision> decided) {
    var values = new ArrayList<Object>();
    var sql =
        PersonalTables.retention().stream()
            .filter(rule -> days(rule, decided.get(rule.code())) > 0)
            .map(
                rule -> {
                  values.add(before(rule, days(rule, decided.get(rule.code()))));
                  return "select '%s' as code, count(*) as due from %s where %s"
                      .formatted(rule.code(), rule.table(), rule.old());
                })
            .collect(Collectors.joining(" union all "));
    var due = new HashMap<String, Long>();
    Sql.rows(em, Numbered.marks(sql), values.toArray())
        .forEach(row -> due.put((String) row[0], number(row[1])));
    return due;
  }

  private Object before(RetentionRule rule, int days) {
    Instant moment = clock.instant().minus(Duration.ofDays(days));
    return rule.byDay() ? moment.atZone(Time.ZONE).toLocalDate() : moment;
  }

  /**
   * From now on rows of this kind go after so many days.
   *
   * @param days 0: never
   */
  @Requires(value = Permission.KEEP_PRIVACY, audited = true)
  @Transactional
  public void change(String code, int days, String basis) {
    PersonalTables.retention().stream()
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
    if (days < 0 || days > MOST_DAYS) {
      throw new Refused("retention.days-wrong", MOST_DAYS);
    }
    if (basis.isBlank() || basis.length() > LONGEST) {
      throw new Refused("retention.basis-needed", LONGEST);
    }
    Sql.fill(
            em.createNativeQuery(
                "update platform_retention set retracted_at = ?1, open_key = null"
                    + " where open_key = ?2"),
            clock.instant(),
            code)
        .executeUpdate();
    try {
      Sql.insert(
          em,
          "platform_retention",
          "id, code, days, basis, recorded_by, recorded_at, open_key",
          Ids.next(),
          code,
          days,
          basis,
          user.personId(),
          clock.instant(),
          code);
    } catch (PersistenceException another) {
      throw new Conflict("retention.moved-on");
    }
  }

  /** Removes what is old enough of one kind; one transaction. */
  @Transactional
  void run(RetentionRule rule) {
    int days = days(rule, decided().get(rule.code()));
    if (days == 0) {
      return;
    }
    var before = before(rule, days);
    if (rule.sideTable() != null) {
      run(
          "delete from %s where %s in (select t.id from %s t where t.%s)"
              .formatted(rule.sideTable(), rule.sideColumn(), rule.table(), rule.old()),
          before);
    }
    int removed = run("delete from %s where %s".formatted(rule.table(), rule.old()), before);
    int known =
        run(
            "update platform_retention_run set ran_at = ?, removed = ?, total = total + ?"
                + " where code = ?",
            clock.instant(),
            removed,
            removed,
            rule.code());
    if (known == 0) {
      run(
          "insert into platform_retention_run (code, ran_at, removed, total) values (?, ?, ?, ?)",
          rule.code(),
          clock.instant(),
          removed,
          removed);
    }
  }

  private int run(String sql, Object... values) {
    return Bulk.run(em, sql, List.of(values));
  }

  /** Null when it has never run. */
  @Transactional
  Instant lastRun() {
    var rows = Sql.rows(em, "select max(r.ran_at), 0 from platform_retention_run r");
    return instant(rows.get(0)[0]);
  }
}
