package vn.thao.reports.control;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thao.certification.control.KnownStandings;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.control.AgencyReading.About;
import vn.thao.reports.control.AgencyReading.Post;
import vn.thao.reports.control.UnitTree.Unit;
import vn.thao.reports.entity.AbilitiesReport;
import vn.thao.reports.entity.AbilityNormRow;
import vn.thao.reports.entity.AbilityRow;
import vn.thao.reports.entity.ReportAsk;

/** R03 by a norm of an ability, from the facts of one date, as known at one time. */
final class AbilitiesReading implements AgencyMeasures {

  private final AgencyReading agencies;
  private final List<AbilityNormRow> norms;
  private final AbilityNormRow norm;
  private final Map<Unit, Integer> required = new LinkedHashMap<>();
  private final Set<Long> held = new HashSet<>();
  private final Set<Long> current = new HashSet<>();
  private final Set<Long> later = new HashSet<>();

  static AbilitiesReading of(EntityManager em, Clock clock, ReportAsk ask, Scope scope) {
    var agencies = AgencyReading.of(em, clock, ask, scope, new About(ask.of("unit"), "", "", ""));
    return new AbilitiesReading(em, agencies, ask.of("norm"));
  }

  /**
   * @param asked aim of a norm; null: the first
   */
  private AbilitiesReading(EntityManager em, AgencyReading agencies, String asked) {
    this.agencies = agencies;
    var names = agencies.names();
    var seen =
        agencies.sql().abilityNorms().stream()
            .map(row -> AbilityNorms.row(row, agencies.asOf(), names))
            .filter(each -> each.unit() == null || names.containsKey(each.unit()))
            .toList();
    if (asked != null && seen.stream().noneMatch(each -> each.aim().equals(asked))) {
      throw new NotFound("failure.not-found");
    }
    this.norms = seen.stream().filter(AbilityNormRow::inForce).toList();
    this.norm =
        norms.stream()
            .filter(each -> asked == null || each.aim().equals(asked))
            .findFirst()
            .orElse(null);
    if (norm != null) {
      agencies.reached().stream().filter(this::isMeant).forEach(this::require);
      if (norm.isCertificate()) {
        certified(new KnownStandings(em, agencies.knownAt()));
      } else {
        attained();
      }
    }
  }

  private boolean isMeant(Unit unit) {
    return norm.unit() == null ? unit.type().equals(norm.unitType()) : unit.id() == norm.unit();
  }

  /** An agency's own norm of the same replaces that of its type. */
  private void require(Unit unit) {
    required.put(
        unit,
        norms.stream()
            .filter(each -> each.unit() != null && each.unit() == unit.id() && each.isAlike(norm))
            .findFirst()
            .orElse(norm)
            .required());
  }

  private void attained() {
    agencies
        .levels(norm.competency())
        .forEach(
            (person, level) -> {
              if (level.now() >= norm.level()) {
                held.add(person);
                if (level.practised()) {
                  current.add(person);
                }
              }
              if (level.later() >= norm.level()) {
                later.add(person);
              }
            });
  }

  private void certified(KnownStandings standings) {
    held.addAll(standings.certified(norm.ability().code(), agencies.asOf()));
    current.addAll(held);
    later.addAll(standings.certified(norm.ability().code(), agencies.later()));
  }

  AbilitiesReport report() {
    var rows =
        required.keySet().stream()
            .map(
                unit ->
                    row(
                        unit.code(),
                        unit.name(),
                        agencies.posts(unit),
                        required.get(unit),
                        missing(unit)))
            .toList();
    return new AbilitiesReport(
        agencies.asOf(),
        agencies.knownAt(),
        agencies.unitCode(),
        agencies.unitName(),
        agencies.parentCode(),
        agencies.units(),
        norms,
        norm,
        rows,
        norm == null
            ? null
            : row(
                null,
                null,
                concerned(),
                rows.stream().mapToInt(AbilityRow::required).sum(),
                rows.stream().mapToInt(AbilityRow::missing).sum()));
  }

  private int missing(Unit unit) {
    return Math.max(0, required.get(unit) - of(agencies.posts(unit), "held").size());
  }

  private AbilityRow row(String code, LocalName name, List<Post> here, int wanted, int missing) {
    return new AbilityRow(
        code,
        name,
        wanted,
        of(here, "persons").size(),
        of(here, "held").size(),
        of(here, "current").size(),
        of(here, "expiring").size(),
        missing);
  }

  /** In agencies that the norm concerns. */
  private List<Post> concerned() {
    return required.keySet().stream().flatMap(unit -> agencies.posts(unit).stream()).toList();
  }

  @Override
  public AgencyReading agencies() {
    return agencies;
  }

  @Override
  public Set<Long> counted(String measure) {
    return of(concerned(), measure);
  }

  @Override
  public Set<Long> of(List<Post> posts, String measure) {
    var here =
        AgencyReading.people(
            posts.stream()
                .filter(
                    post ->
                        norm.position() == null || norm.position().code().equals(post.position()))
                .toList());
    return switch (measure) {
      case "persons" -> here;
      case "held" -> AgencyMeasures.having(here, held::contains);
      case "current" -> AgencyMeasures.having(here, current::contains);
      case "expiring" ->
          AgencyMeasures.having(here, person -> held.contains(person) && !later.contains(person));
      default -> null;
    };
  }
}
