package vn.thao.certification.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.certification.control.ProgrammeReading.Key;
import vn.thao.certification.control.ProgrammeReading.Programme;
import vn.thao.certification.entity.OwnProgramme;
import vn.thao.certification.entity.RuleRow;
import vn.thao.certification.entity.Standing;
import vn.thao.certification.entity.StandingFacts;
import vn.thao.certification.entity.StandingStatus;
import vn.thao.platform.entity.LocalName;

/** Where people stood in programmes on a day, as it was known at an instant. */
public final class KnownStandings {

  private final ProgrammeReading reading;
  private final Map<String, Map<Key, StandingFacts>> facts = new HashMap<>();

  public KnownStandings(EntityManager em, Instant knownAt) {
    this.reading = new ProgrammeReading(em, knownAt);
  }

  /** In every programme that concerned the person on the day. */
  public List<OwnProgramme> of(long person, LocalDate day) {
    var facts = reading.ofPerson(person);
    return reading.programmes().stream()
        .filter(each -> facts.containsKey(new Key(each.id(), person)))
        .map(each -> own(each, facts.get(new Key(each.id(), person)), day))
        .filter(own -> own.standing().status() != StandingStatus.NOT_ASSIGNED)
        .toList();
  }

  /** The names of all programmes by their codes, in the order of these. */
  public Map<String, LocalName> programmes() {
    var names = new LinkedHashMap<String, LocalName>();
    reading.programmes().forEach(each -> names.put(each.code(), each.name()));
    return names;
  }

  /** Whoever is certified by the programme on the day; nobody when there is no such programme. */
  public Set<Long> certified(String programme, LocalDate day) {
    if (!facts.containsKey(programme)) {
      facts.put(
          programme,
          reading.programme(programme).map(each -> reading.earnedIn(each.id())).orElse(Map.of()));
    }
    return facts.get(programme).entrySet().stream()
        .filter(each -> each.getValue().on(day).status().isCertified())
        .map(each -> each.getKey().person())
        .collect(Collectors.toSet());
  }

  /** Where somebody stands in a programme. */
  public record Held(long person, String programme, StandingStatus status) {}

  /** Everybody's standing in every programme that concerns them on the day. */
  public List<Held> all(LocalDate day) {
    var codes = new HashMap<Long, String>();
    reading.programmes().forEach(each -> codes.put(each.id(), each.code()));
    return reading.all().entrySet().stream()
        .map(
            each ->
                new Held(
                    each.getKey().person(),
                    codes.get(each.getKey().programme()),
                    each.getValue().on(day).status()))
        .filter(held -> held.status() != StandingStatus.NOT_ASSIGNED)
        .toList();
  }

  private static OwnProgramme own(Programme programme, StandingFacts facts, LocalDate day) {
    var standing = facts.on(day);
    var course = programme.ruleOn(day).map(rule -> next(rule, standing)).orElse("");
    return new OwnProgramme(programme.code(), programme.name(), standing, course);
  }

  private static String next(RuleRow rule, Standing standing) {
    return switch (standing.status()) {
      case ASSIGNED, IN_PROGRESS, EXPIRED, REVOKED -> rule.first().code();
      case RENEWABLE, GRACE -> rule.renewal().code();
      default -> "";
    };
  }
}
