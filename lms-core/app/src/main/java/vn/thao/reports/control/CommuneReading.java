package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.platform.control.SeedFiles;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.control.AgencyReading.About;
import vn.thao.reports.control.AgencyReading.Post;
import vn.thao.reports.control.UnitTree.Unit;
import vn.thao.reports.entity.CommuneReport;
import vn.thao.reports.entity.CommuneRow;
import vn.thao.reports.entity.ReportAsk;
import vn.thao.reports.entity.ReportChoice;

/** R08 from the facts of one date, as known at one time. */
final class CommuneReading implements AgencyMeasures {

  private static final String COMMUNE = "commune";

  /** Position and course that are meant by default. */
  private static final Map<String, Object> ASKED =
      SeedFiles.yaml("vn/thao/reports/data/communes.yaml");

  private static final String POSITION = (String) ASKED.get("position");

  private final AgencyReading agencies;
  private final List<ReportChoice> courses;
  private final ReportChoice course;
  private final Set<Long> completed;
  private final Map<Long, Set<Long>> spokespersons = new HashMap<>();

  private CommuneReading(AgencyReading agencies, String course) {
    this.agencies = agencies;
    this.courses = agencies.courses();
    this.course = ReportChoice.of(courses, course);
    this.completed = agencies.completed();
    for (var row : agencies.sql().spokespersons()) {
      spokespersons.computeIfAbsent(number(row[0]), id -> new HashSet<>()).add(number(row[1]));
    }
  }

  static CommuneReading of(EntityManager em, Clock clock, ReportAsk ask, Scope scope) {
    var asked = ask.of("course");
    var course = asked == null ? (String) ASKED.get("course") : asked;
    var about = new About(ask.of("unit"), "", POSITION, course);
    return new CommuneReading(AgencyReading.of(em, clock, ask, scope, about), course);
  }

  CommuneReport report() {
    var communes = communes();
    var spoken = new HashSet<Long>();
    communes.forEach(unit -> spoken.addAll(spokespersons(unit)));
    var all = posts();
    return new CommuneReport(
        agencies.asOf(),
        agencies.knownAt(),
        agencies.unitCode(),
        agencies.unitName(),
        agencies.parentCode(),
        agencies.positions(List.of(POSITION)).stream().findFirst().orElse(null),
        course,
        courses,
        communes.stream().map(this::row).toList(),
        new CommuneRow(
            null, null, spoken.size(), of(all, "officers").size(), of(all, "trained").size()));
  }

  private List<Unit> communes() {
    return agencies.agencies().stream().filter(unit -> COMMUNE.equals(unit.type())).toList();
  }

  /** Of all communes. */
  private List<Post> posts() {
    return communes().stream().flatMap(unit -> agencies.posts(unit).stream()).distinct().toList();
  }

  private Set<Long> spokespersons(Unit commune) {
    return agencies.below(commune).stream()
        .flatMap(unit -> spokespersons.getOrDefault(unit.id(), Set.of()).stream())
        .collect(Collectors.toSet());
  }

  private CommuneRow row(Unit commune) {
    var here = agencies.posts(commune);
    return new CommuneRow(
        commune.code(),
        commune.name(),
        spokespersons(commune).size(),
        of(here, "officers").size(),
        of(here, "trained").size());
  }

  @Override
  public AgencyReading agencies() {
    return agencies;
  }

  @Override
  public Set<Long> counted(String measure) {
    if (!measure.equals("spokespersons")) {
      return of(posts(), measure);
    }
    return communes().stream()
        .flatMap(unit -> spokespersons(unit).stream())
        .collect(Collectors.toSet());
  }

  @Override
  public Set<Long> of(List<Post> here, String measure) {
    var officers = AgencyReading.holders(here, POSITION);
    return switch (measure) {
      case "officers" -> officers;
      case "trained" -> AgencyMeasures.having(officers, completed::contains);
      default -> null;
    };
  }
}
