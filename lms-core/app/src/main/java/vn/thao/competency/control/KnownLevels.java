package vn.thao.competency.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.thao.competency.entity.Attainment;
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
    held(people)
        .forEach(
            (person, competencies) -> {
              var own = levels.computeIfAbsent(person, id -> new HashMap<>());
              competencies.forEach((competency, held) -> own.put(competency, held.level()));
            });
    return levels;
  }

  /** The same, with what the levels rest on. */
  public Map<Long, Map<Long, Attainment>> held(Collection<Long> people) {
    if (policies == null) {
      policies = reading.policies();
    }
    var levels = new HashMap<Long, Map<Long, Attainment>>();
    reading
        .of(people)
        .forEach(
            (person, competencies) ->
                competencies.forEach(
                    (competency, evidence) ->
                        levels
                            .computeIfAbsent(person, id -> new HashMap<>())
                            .put(
                                competency,
                                Levels.on(
                                    asOf,
                                    evidence,
                                    policies
                                        .getOrDefault(competency, PolicyHistory.NONE)
                                        .on(asOf)))));
    return levels;
  }
}
