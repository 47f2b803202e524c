package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.platform.control.SeedFiles;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.control.AgencyReading.About;
import vn.thao.reports.control.AgencyReading.Held;
import vn.thao.reports.control.AgencyReading.Post;
import vn.thao.reports.entity.AbroadReport;
import vn.thao.reports.entity.AbroadRow;
import vn.thao.reports.entity.ReportAsk;
import vn.thao.reports.entity.ReportChoice;

/** R12 from the facts of one date, as known at one time. */
final class AbroadReading implements AgencyMeasures {

  /** Position, competency and course that are meant. */
  private static final Map<String, Object> ASKED =
      SeedFiles.yaml("vn/thao/reports/data/abroad.yaml");

  private static final String POSITION = (String) ASKED.get("position");
  private static final String COMPETENCY = (String) ASKED.get("competency");

  private final AgencyReading agencies;
  private final Object[] competency;
  private final int level;
  private final List<ReportChoice> courses;
  private final ReportChoice course;
  private final Map<Long, Held> held;
  private final Set<Long> completed;
  private final Set<Long> speaking;

  private AbroadReading(AgencyReading agencies, String asked) {
    this.agencies = agencies;
    this.competency = AgencyReading.asked(agencies.sql().competencies(), COMPETENCY);
    this.level = competency[4] == null ? 0 : (int) number(competency[4]);
    this.courses = agencies.courses();
    this.course = asked == null ? planned() : ReportChoice.of(courses, asked);
    this.held = agencies.levels(number(competency[3]));
    this.completed = agencies.completed();
    this.speaking =
        agencies.sql().details("language").stream()
            .map(row -> number(row[0]))
            .collect(Collectors.toSet());
  }

  static AbroadReading of(EntityManager em, Clock clock, ReportAsk ask, Scope scope) {
    var asked = ask.of("course");
    var about =
        new About(
            ask.of("unit"),
            COMPETENCY,
            POSITION,
            asked == null ? (String) ASKED.get("course") : asked);
    return new AbroadReading(AgencyReading.of(em, clock, ask, scope, about), asked);
  }

  private ReportChoice planned() {
    return courses.stream()
        .filter(each -> each.code().equals(ASKED.get("course")))
        .findFirst()
        .orElse(null);
  }

  AbroadReport report() {
    return new AbroadReport(
        agencies.asOf(),
        agencies.knownAt(),
        agencies.unitCode(),
        agencies.unitName(),
        agencies.parentCode(),
        agencies.positions(List.of(POSITION)).stream().findFirst().orElse(null),
        AgencyReading.choice(competency),
        level,
        course,
        courses,
        agencies.agencies().stream()
            .map(unit -> row(unit.code(), unit.name(), agencies.posts(unit)))
            .filter(row -> row.persons() > 0)
            .toList(),
        row(null, null, agencies.posts()));
  }

  private AbroadRow row(String code, LocalName name, List<Post> here) {
    return new AbroadRow(
        code,
        name,
        of(here, "persons").size(),
        of(here, "able").size(),
        of(here, "due").size(),
        of(here, "trained").size(),
        of(here, "language").size());
  }

  @Override
  public AgencyReading agencies() {
    return agencies;
  }

  @Override
  public Set<Long> of(List<Post> here, String measure) {
    var persons = AgencyReading.holders(here, POSITION);
    return switch (measure) {
      case "persons" -> persons;
      case "able" -> AgencyMeasures.having(persons, this::isAble);
      case "due" ->
          AgencyMeasures.having(
              persons, person -> isAble(person) && held.get(person).later() < level);
      case "trained" -> AgencyMeasures.having(persons, completed::contains);
      case "language" -> AgencyMeasures.having(persons, speaking::contains);
      default -> null;
    };
  }

  /** Nobody is, where nothing is required. */
  private boolean isAble(long person) {
    return level > 0 && held.containsKey(person) && held.get(person).now() >= level;
  }
}
