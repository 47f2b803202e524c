package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The level a person holds in one competency on a date: a pure function of the evidence, the policy
 * and the day, so any date may be asked for. Evidence of a higher level speaks for the lower ones
 * too; the level is the highest that lacks nothing its policy asks for.
 */
public final class Levels {

  private static final Comparator<Evidence> LASTING =
      Comparator.comparing(
              (Evidence one) -> one.validUntil() == null ? LocalDate.MAX : one.validUntil())
          .thenComparingInt(Evidence::level)
          .thenComparing(Evidence::observedOn)
          .reversed();

  private Levels() {}

  public static Attainment on(LocalDate date, List<Evidence> evidence, Policy policy) {
    var known = evidence.stream().filter(one -> one.isKnownBy(date)).toList();
    var counting = known.stream().filter(one -> !one.isExpiredOn(date)).toList();
    int level = level(known, counting, policy);
    int ever = level(known, known, policy);
    var last =
        known.stream()
            .filter(one -> one.source().isPractice())
            .map(Evidence::observedOn)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Attainment(
        level,
        ever > level ? ever : 0,
        level == 0 ? List.of() : supporting(counting, level).sorted(LASTING).toList(),
        last,
        !policy.asksCurrency()
            || last != null && last.plusMonths(policy.currencyMonths()).isAfter(date),
        policy);
  }

  /** What stands between the person and the level on that day; empty when it is held. */
  public static Set<Missing> missing(
      LocalDate date, List<Evidence> evidence, Policy policy, int level) {
    var known = evidence.stream().filter(one -> one.isKnownBy(date)).toList();
    var counting = known.stream().filter(one -> !one.isExpiredOn(date)).toList();
    return missing(known, counting, policy, level);
  }

  private static int level(List<Evidence> known, List<Evidence> counting, Policy policy) {
    int level = Policy.HIGHEST_LEVEL;
    while (level > 0 && !missing(known, counting, policy, level).isEmpty()) {
      level--;
    }
    return level;
  }

  private static Set<Missing> missing(
      List<Evidence> known, List<Evidence> counting, Policy policy, int level) {
    var missing = EnumSet.noneOf(Missing.class);
    if (supporting(counting, level).findAny().isEmpty()) {
      missing.add(Missing.EVIDENCE);
    } else if (policy.rule() == PolicyRule.LATEST && newest(known) < level) {
      missing.add(Missing.NEWEST);
    }
    if (policy.asksTwoSources(level)
        && supporting(counting, level).map(Evidence::source).distinct().count() < 2) {
      missing.add(Missing.SOURCE);
    }
    if (policy.asksAppraisal(level)
        && supporting(counting, level).noneMatch(one -> one.source().isJudged())) {
      missing.add(Missing.APPRAISAL);
    }
    if (policy.asksPanel(level)
        && supporting(counting, level)
                .map(Evidence::assessor)
                .filter(Objects::nonNull)
                .distinct()
                .count()
            < 2) {
      missing.add(Missing.PANEL);
    }
    return missing;
  }

  private static Stream<Evidence> supporting(List<Evidence> rows, int level) {
    return rows.stream().filter(one -> one.level() >= level);
  }

  private static int newest(List<Evidence> known) {
    return known.stream()
        .max(Comparator.comparing(Evidence::observedOn).thenComparingInt(Evidence::level))
        .map(Evidence::level)
        .orElse(0);
  }

  /**
   * Every stretch of days on which a level is held, past and to come, in their order. Between two
   * edges (evidence begins or has run out, practice has become old, a policy begins or has ended)
   * nothing changes.
   */
  public static List<Attained> intervals(List<Evidence> evidence, PolicyHistory policies) {
    var edges = new ArrayList<>(edges(evidence, policies));
    var intervals = new ArrayList<Attained>();
    for (int i = 0; i < edges.size(); i++) {
      var from = edges.get(i);
      var to = i + 1 < edges.size() ? edges.get(i + 1).minusDays(1) : Attained.OPEN;
      var held = on(from, evidence, policies.on(from));
      if (held.level() == 0) {
        continue;
      }
      var next = new Attained(from, to, held.level(), held.practised());
      int last = intervals.size() - 1;
      if (last >= 0 && intervals.get(last).isContinuedBy(next)) {
        intervals.set(last, intervals.get(last).until(to));
      } else {
        intervals.add(next);
      }
    }
    return intervals;
  }

  private static Set<LocalDate> edges(List<Evidence> evidence, PolicyHistory policies) {
    var counting = evidence.stream().filter(one -> one.source().counts()).toList();
    var edges = new TreeSet<LocalDate>();
    for (var one : counting) {
      edges.add(one.observedOn());
      if (one.validUntil() != null) {
        edges.add(one.validUntil().plusDays(1));
      }
    }
    for (var policy : policies.versions()) {
      edges.add(policy.validFrom());
      if (policy.validTo() != null) {
        edges.add(policy.validTo().plusDays(1));
      }
      if (policy.asksCurrency()) {
        counting.stream()
            .filter(one -> one.source().isPractice())
            .forEach(one -> edges.add(one.observedOn().plusMonths(policy.currencyMonths())));
      }
    }
    return edges;
  }
}
