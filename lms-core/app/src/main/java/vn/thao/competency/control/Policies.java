package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.competency.entity.Policy;
import vn.thao.competency.entity.PolicyHistory;
import vn.thao.competency.entity.PolicyList;
import vn.thao.competency.entity.PolicyRow;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * How levels follow from evidence, by competency and with dates. A change closes what stood at the
 * day before and lets everybody's levels be recounted.
 */
@ApplicationScoped
public class Policies {

  private static final int LONGEST_DECISION = 300;
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
  private static final String STANDING =
      "select p.competency_id, p.rule, p.two_sources_from, p.appraisal_from, p.panel_from,"
          + " p.currency_months, p.valid_from, p.valid_to, p.decision, p.recorded_by,"
          + " p.recorded_at, o.full_name, p.id from competency_policy p"
          + " left join people_person o on o.id = p.recorded_by where p.retracted_at is null";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject WholeProvince province;
  @Inject Recounts recounts;
  @Inject Clock clock;

  @Requires(Permission.MANAGE_FRAMEWORKS)
  @Transactional
  public PolicyList list() {
    var versions = new HashMap<Long, List<PolicyRow.Version>>();
    for (var row : Sql.rows(em, STANDING + " order by p.valid_from desc")) {
      versions
          .computeIfAbsent(number(row[0]), id -> new ArrayList<>())
          .add(
              new PolicyRow.Version(
                  EvidenceReading.policy(row),
                  (String) row[8],
                  (String) row[11],
                  Sql.instant(row[10])));
    }
    var today = Time.today(clock);
    var rows =
        Sql.rows(
                em,
                "select c.id, c.code, c.name_vi, c.name_en from competency_competency c"
                    + " order by c.position, c.code")
            .stream()
            .map(row -> row(row, versions, today))
            .toList();
    var open =
        Sql.rows(
            em,
            "select r.done, r.total from competency_recount r where r.ended_at is null"
                + " order by r.id");
    return new PolicyList(
        today,
        rows,
        open.stream().mapToInt(row -> (int) number(row[0])).sum(),
        open.stream().mapToInt(row -> (int) number(row[1])).sum());
  }

  private static PolicyRow row(
      Object[] row, Map<Long, List<PolicyRow.Version>> versions, LocalDate today) {
    var own = versions.getOrDefault(number(row[0]), List.of());
    var history = new PolicyHistory(own.stream().map(PolicyRow.Version::policy).toList());
    return new PolicyRow(
        (String) row[1], new LocalName((String) row[2], (String) row[3]), history.on(today), own);
  }

  /**
   * From the policy's first day on, until another is set.
   *
   * @param decision what it rests on: a number, or a reason
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void set(String competency, Policy policy, String decision) {
    province.check();
    var from = policy.validFrom();
    if (from == null || from.isBefore(FIRST_DAY) || from.isAfter(LAST_DAY)) {
      throw new Refused("policies.bad-day");
    }
    if (decision.isBlank() || decision.length() > LONGEST_DECISION) {
      throw new Refused("policies.no-decision", LONGEST_DECISION);
    }
    long id =
        Sql.rows(
                em,
                "select c.id, c.code from competency_competency c where c.code = ?1 for update",
                competency)
            .stream()
            .map(row -> number(row[0]))
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
    var now = clock.instant();
    close(id, from, now);
    insert(id, policy, null, decision, user.personId(), now);
    recounts.ask(id, user.personId());
  }

  private void close(long competency, LocalDate from, Instant now) {
    var standing =
        Sql.rows(
            em,
            STANDING + " and p.competency_id = ?1 and (p.valid_to is null or p.valid_to >= ?2)",
            competency,
            from);
    for (var row : standing) {
      Sql.fill(
              em.createNativeQuery("update competency_policy set retracted_at = ?1 where id = ?2"),
              now,
              number(row[12]))
          .executeUpdate();
      var before = EvidenceReading.policy(row);
      if (before.validFrom().isBefore(from)) {
        insert(competency, before, from.minusDays(1), (String) row[8], number(row[9]), now);
      }
    }
  }

  private void insert(
      long competency, Policy policy, LocalDate to, String decision, long by, Instant now) {
    Sql.insert(
        em,
        "competency_policy",
        "id, competency_id, rule, two_sources_from, appraisal_from, panel_from, currency_months,"
            + " decision, recorded_by, valid_from, valid_to, recorded_at",
        Ids.next(),
        competency,
        policy.rule().name(),
        policy.twoSourcesFrom(),
        policy.appraisalFrom(),
        policy.panelFrom(),
        policy.currencyMonths(),
        decision,
        by,
        policy.validFrom(),
        to,
        now);
  }
}
