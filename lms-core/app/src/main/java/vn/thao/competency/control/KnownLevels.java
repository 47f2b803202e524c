package vn.thao.competency.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.competency.entity.Attainment;
import vn.thao.competency.entity.Evidence;
import vn.thao.competency.entity.HeldLevels;
import vn.thao.competency.entity.Levels;
import vn.thao.competency.entity.PolicyHistory;
import vn.thao.platform.control.FactSql;

/**
 * Levels on a day as they were known at an instant, from the facts by the very function that the
 * projection is made with. What is asked for comes in portions, so a province takes as much memory
 * as a portion.
 */
public final class KnownLevels {

  private final EvidenceReading reading;
  private final LocalDate asOf;
  private Map<Long, PolicyHistory> policies;

  public KnownLevels(FactSql.Reader reader, LocalDate asOf, Instant knownAt) {
    this.reading = new EvidenceReading(reader, knownAt);
    this.asOf = asOf;
  }

  /** By person and competency; who has none is absent. */
  public Map<Long, Map<Long, Integer>> of(Collection<Long> people) {
    var levels = new HashMap<Long, Map<Long, Integer>>();
    attained(people)
        .forEach(
            (person, competencies) -> {
              var own = levels.computeIfAbsent(person, id -> new HashMap<>());
              competencies.forEach((competency, held) -> own.put(competency, held.level()));
            });
    return levels;
  }

  /** By person; who has no evidence is absent. */
  public Map<Long, HeldLevels> held(Collection<Long> people) {
    var held = new HashMap<Long, HeldLevels>();
    attained(people).forEach((person, own) -> held.put(person, new Attainments(own)));
    return held;
  }

  private record Attainments(Map<Long, Attainment> own) implements HeldLevels {

    @Override
    public int level(long competency) {
      var held = own.get(competency);
      return held == null ? 0 : held.level();
    }

    @Override
    public boolean isPractised(long competency) {
      var held = own.get(competency);
      return held != null && held.level() > 0 && held.practised();
    }
  }

  private Map<Long, Map<Long, Attainment>> attained(Collection<Long> people) {
    if (policies == null) {
      policies = reading.policies();
    }
    var levels = new HashMap<Long, Map<Long, Attainment>>();
    reading.of(people).forEach((person, evidence) -> levels.put(person, attained(evidence)));
    return levels;
  }

  private Map<Long, Attainment> attained(Map<Long, List<Evidence>> evidence) {
    var own = new HashMap<Long, Attainment>();
    evidence.forEach(
        (competency, rows) -> {
          var policy = policies.getOrDefault(competency, PolicyHistory.NONE).on(asOf);
          own.put(competency, Levels.on(asOf, rows, policy));
        });
    return own;
  }
}
