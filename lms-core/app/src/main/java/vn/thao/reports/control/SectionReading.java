package vn.thao.reports.control;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.platform.control.SeedFiles;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.control.AgencyReading.About;
import vn.thao.reports.control.AgencyReading.Post;
import vn.thao.reports.entity.ReportAsk;
import vn.thao.reports.entity.SectionReport;
import vn.thao.reports.entity.SectionRow;

/** R07 from the facts of one date, as known at one time. */
final class SectionReading implements AgencyMeasures {

  @SuppressWarnings("unchecked")
  private static final Set<String> POSITIONS =
      Set.copyOf(
          (List<String>) SeedFiles.yaml("vn/thao/reports/data/section.yaml").get("positions"));

  private final AgencyReading agencies;

  private SectionReading(AgencyReading agencies) {
    this.agencies = agencies;
  }

  static SectionReading of(EntityManager em, Clock clock, ReportAsk ask, Scope scope) {
    return new SectionReading(
        AgencyReading.of(em, clock, ask, scope, new About(ask.of("unit"), "", "", "")));
  }

  SectionReport report() {
    return new SectionReport(
        agencies.asOf(),
        agencies.knownAt(),
        agencies.unitCode(),
        agencies.unitName(),
        agencies.parentCode(),
        agencies.positions(POSITIONS),
        agencies.agencies().stream()
            .map(unit -> row(unit.code(), unit.name(), agencies.posts(unit)))
            .toList(),
        row(null, null, agencies.posts()));
  }

  private SectionRow row(String code, LocalName name, List<Post> here) {
    var posts = ofSection(here);
    var fullTime = of(here, "full-time").size();
    var persons = of(here, "persons").size();
    return new SectionRow(
        code,
        name,
        persons,
        fullTime,
        persons - fullTime,
        posts.stream().mapToInt(Post::share).sum(),
        posts.stream()
            .map(Post::decision)
            .filter(decision -> !decision.isBlank())
            .distinct()
            .sorted()
            .toList());
  }

  private static List<Post> ofSection(List<Post> here) {
    return here.stream().filter(post -> POSITIONS.contains(post.position())).toList();
  }

  @Override
  public AgencyReading agencies() {
    return agencies;
  }

  @Override
  public Set<Long> of(List<Post> here, String measure) {
    var posts = ofSection(here);
    var persons = AgencyReading.people(posts);
    var fullTime =
        posts.stream().filter(Post::fullTime).map(Post::person).collect(Collectors.toSet());
    return switch (measure) {
      case "persons" -> persons;
      case "full-time" -> fullTime;
      case "concurrent" -> AgencyMeasures.having(persons, each -> !fullTime.contains(each));
      default -> null;
    };
  }
}
