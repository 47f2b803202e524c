package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thao.certification.control.KnownStandings;
import vn.thao.platform.control.SeedFiles;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.control.AgencyReading.About;
import vn.thao.reports.control.AgencyReading.Held;
import vn.thao.reports.control.AgencyReading.Post;
import vn.thao.reports.entity.ReadinessReport;
import vn.thao.reports.entity.ReadinessRoster;
import vn.thao.reports.entity.ReadinessRow;
import vn.thao.reports.entity.ReportAsk;
import vn.thao.reports.entity.ReportChoice;

/** R10 from the facts of one date, as known at one time. */
final class ReadinessReading implements AgencyMeasures {

  /** Position and competency that are meant by default. */
  private static final Map<String, Object> ASKED =
      SeedFiles.yaml("vn/thao/reports/data/readiness.yaml");

  /** Proficient: what is asked for where the matrix says nothing. */
  private static final int LEVEL = 3;

  private final AgencyReading agencies;
  private final Object[] competency;
  private final List<Object[]> competencies;
  private final int level;
  private final ReportChoice programme;
  private final List<ReportChoice> programmes;
  private final Map<Long, Held> held;
  private final Set<Long> certified = new HashSet<>();
  private final Set<Long> certifiedLater = new HashSet<>();
  private final Map<Long, LocalDate> exercised = new HashMap<>();
  private final Map<Long, Set<String>> members = new HashMap<>();

  static ReadinessReading of(EntityManager em, Clock clock, ReportAsk ask, Scope scope) {
    var asked = ask.of("competency");
    var competency = asked == null ? (String) ASKED.get("competency") : asked;
    var about = new About(ask.of("unit"), competency, (String) ASKED.get("position"), "");
    var agencies = AgencyReading.of(em, clock, ask, scope, about);
    return new ReadinessReading(
        agencies,
        new KnownStandings(em, agencies.knownAt()),
        competency,
        ask.digit("level"),
        ask.of("programme"));
  }

  /**
   * @param level 0: what the matrix requires
   * @param programme code; null: none
   */
  private ReadinessReading(
      AgencyReading agencies, KnownStandings standings, String code, int level, String programme) {
    this.agencies = agencies;
    this.competencies = agencies.sql().competencies();
    this.competency = AgencyReading.asked(competencies, code);
    this.level = level > 0 ? level : competency[4] == null ? LEVEL : (int) number(competency[4]);
    this.held = agencies.levels(number(competency[3]));
    this.programmes =
        standings.programmes().entrySet().stream()
            .map(each -> new ReportChoice(each.getKey(), each.getValue()))
            .toList();
    this.programme = programme == null ? null : ReportChoice.of(programmes, programme);
    if (this.programme != null) {
      certified.addAll(standings.certified(programme, agencies.asOf()));
      certifiedLater.addAll(standings.certified(programme, agencies.later()));
    }
    for (var row : agencies.sql().exercised()) {
      exercised.put(number(row[0]), Sql.date(row[1]));
    }
    for (var row : agencies.sql().members()) {
      members.computeIfAbsent(number(row[0]), id -> new HashSet<>()).add((String) row[1]);
    }
  }

  ReadinessReport report() {
    return new ReadinessReport(
        agencies.asOf(),
        agencies.knownAt(),
        agencies.unitCode(),
        agencies.unitName(),
        agencies.parentCode(),
        AgencyReading.choice(competency),
        level,
        programme,
        competencies.stream().map(AgencyReading::choice).toList(),
        programmes,
        agencies.agencies().stream()
            .map(unit -> row(unit.code(), unit.name(), agencies.posts(unit)))
            .toList(),
        row(null, null, agencies.posts()),
        agencies.sql().rosters().stream().map(this::roster).toList());
  }

  private ReadinessRow row(String code, LocalName name, List<Post> here) {
    return new ReadinessRow(
        code,
        name,
        of(here, "persons").size(),
        of(here, "able").size(),
        of(here, "able-due").size(),
        of(here, "certified").size(),
        of(here, "certified-due").size(),
        of(here, "members").size(),
        of(here, "exercised").size(),
        here.stream()
            .map(post -> exercised.get(post.person()))
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null));
  }

  @Override
  public AgencyReading agencies() {
    return agencies;
  }

  @Override
  public Set<Long> of(List<Post> posts, String measure) {
    var here = AgencyReading.people(posts);
    return switch (measure) {
      case "persons" -> here;
      case "able" -> AgencyMeasures.having(here, person -> level(person).now() >= level);
      case "able-due" ->
          AgencyMeasures.having(
              here, person -> level(person).now() >= level && level(person).later() < level);
      case "certified" -> AgencyMeasures.having(here, certified::contains);
      case "certified-due" ->
          AgencyMeasures.having(
              here, person -> certified.contains(person) && !certifiedLater.contains(person));
      case "members" -> AgencyMeasures.having(here, members::containsKey);
      case "exercised" -> AgencyMeasures.having(here, this::isLatelyExercised);
      default -> null;
    };
  }

  private Held level(long person) {
    return held.getOrDefault(person, Held.NOTHING);
  }

  private boolean isLatelyExercised(long person) {
    var day = exercised.get(person);
    return day != null && day.isAfter(agencies.asOf().minusYears(1));
  }

  private ReadinessRoster roster(Object[] row) {
    var code = (String) row[0];
    return new ReadinessRoster(
        code,
        new LocalName((String) row[1], (String) row[2]),
        (int) number(row[3]),
        (int) members.values().stream().filter(codes -> codes.contains(code)).count());
  }
}
