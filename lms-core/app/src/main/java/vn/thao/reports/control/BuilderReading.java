package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.certification.control.KnownStandings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.control.AgencyReading.About;
import vn.thao.reports.control.AgencyReading.Post;
import vn.thao.reports.control.BuilderTally.Fact;
import vn.thao.reports.entity.BuilderDimension;
import vn.thao.reports.entity.BuilderPlan;
import vn.thao.reports.entity.BuilderReport;
import vn.thao.reports.entity.ReportAsk;
import vn.thao.reports.entity.ReportChoice;

/** A report of the reader's own making, from the facts of one date, as known at one time. */
final class BuilderReading {

  private static final String UNRECORDED = "none";

  private final AgencyReading agencies;
  private final KnownStandings standings;
  private final BuilderPlan plan;
  private final ReportChoice position;
  private final ReportChoice filter;
  private final List<ReportChoice> positions;
  private final List<ReportChoice> choices;
  private final Map<String, Long> competencies = new HashMap<>();
  private final Map<Long, List<Post>> posts = new HashMap<>();
  private final Map<Long, String> types = new HashMap<>();

  private BuilderReading(
      AgencyReading agencies, KnownStandings standings, BuilderPlan plan, ReportAsk ask) {
    this.agencies = agencies;
    this.standings = standings;
    this.plan = plan;
    this.positions = agencies.sql().positions().stream().map(AgencyReading::choice).toList();
    this.position =
        ask.of("position") == null ? null : ReportChoice.of(positions, ask.of("position"));
    this.choices = choices();
    var asked = ask.of(plan.source().filter());
    this.filter = asked == null ? null : ReportChoice.of(choices, asked);
    agencies.posts().stream()
        .filter(post -> position == null || position.code().equals(post.position()))
        .forEach(post -> posts.computeIfAbsent(post.person(), id -> new ArrayList<>()).add(post));
    if (plan.rows() == BuilderDimension.STAFF_TYPE
        || plan.across() == BuilderDimension.STAFF_TYPE) {
      agencies.sql().staffTypes().forEach(row -> types.put(number(row[0]), (String) row[1]));
    }
  }

  static BuilderReading of(EntityManager em, Clock clock, ReportAsk ask, Scope scope) {
    var plan = BuilderPlan.of(ask);
    var about = new About(ask.of("unit"), ask.word("competency"), "", ask.word("course"));
    var agencies = AgencyReading.of(em, clock, ask, scope, about);
    return new BuilderReading(agencies, new KnownStandings(em, agencies.knownAt()), plan, ask);
  }

  private List<ReportChoice> choices() {
    return switch (plan.source()) {
      case POSTS -> List.of();
      case LEVELS -> {
        var rows = agencies.sql().competencies();
        rows.forEach(row -> competencies.put((String) row[0], number(row[3])));
        yield rows.stream().map(AgencyReading::choice).toList();
      }
      case COURSES -> agencies.sql().courses().stream().map(AgencyReading::choice).toList();
      case CERTIFICATES ->
          standings.programmes().entrySet().stream()
              .map(each -> new ReportChoice(each.getKey(), each.getValue()))
              .toList();
    };
  }

  BuilderReport report() {
    var tally = new BuilderTally(plan, agencies.branches(), posts);
    facts().forEach(tally::add);
    return new BuilderReport(
        agencies.asOf(),
        agencies.knownAt(),
        agencies.unitCode(),
        agencies.unitName(),
        agencies.parentCode(),
        agencies.units(),
        positions,
        plan,
        position,
        filter,
        choices,
        tally.columns(this::name),
        tally.rows(this::name),
        tally.total());
  }

  /** Of people whose posts count. */
  private List<Fact> facts() {
    return switch (plan.source()) {
      case POSTS ->
          posts.values().stream()
              .flatMap(List::stream)
              .map(post -> fact(post.person(), post, Map.of()))
              .toList();
      case LEVELS -> levels();
      case COURSES -> courses();
      case CERTIFICATES -> certificates();
    };
  }

  private Fact fact(long person, Post post, Map<BuilderDimension, String> values) {
    var all = new HashMap<>(values);
    all.put(BuilderDimension.STAFF_TYPE, types.getOrDefault(person, UNRECORDED));
    return new Fact(person, post, all);
  }

  private List<Fact> levels() {
    var facts = new ArrayList<Fact>();
    for (var held : agencies.allLevels(competencies, posts.keySet())) {
      if (posts.containsKey(held.person())) {
        facts.add(
            fact(
                held.person(),
                null,
                Map.of(
                    BuilderDimension.COMPETENCY, held.competency(),
                    BuilderDimension.LEVEL, String.valueOf(held.level()))));
      }
    }
    return facts;
  }

  private List<Fact> courses() {
    var facts = new ArrayList<Fact>();
    for (var row : agencies.sql().registrations()) {
      if (posts.containsKey(number(row[0])) && happened(row[2])) {
        facts.add(
            fact(
                number(row[0]),
                null,
                Map.of(
                    BuilderDimension.COURSE,
                    (String) row[1],
                    BuilderDimension.RESULT,
                    happened(row[3]) ? "completed" : "learning")));
      }
    }
    return facts;
  }

  private boolean happened(Object stored) {
    var at = Sql.instant(stored);
    return at != null
        && !at.isAfter(agencies.knownAt())
        && !LocalDate.ofInstant(at, Time.ZONE).isAfter(agencies.asOf());
  }

  private List<Fact> certificates() {
    var facts = new ArrayList<Fact>();
    for (var held : standings.all(agencies.asOf())) {
      if (posts.containsKey(held.person())
          && (filter == null || filter.code().equals(held.programme()))) {
        facts.add(
            fact(
                held.person(),
                null,
                Map.of(
                    BuilderDimension.PROGRAMME, held.programme(),
                    BuilderDimension.STANDING, held.status().name())));
      }
    }
    return facts;
  }

  /** Null where the word of it stands in the bundles. */
  private LocalName name(BuilderDimension dimension, String key) {
    var named =
        switch (dimension) {
          case POSITION -> positions;
          case COMPETENCY, COURSE, PROGRAMME -> choices;
          default -> List.<ReportChoice>of();
        };
    return named.stream()
        .filter(each -> each.code().equals(key))
        .map(each -> new LocalName(key + " – " + each.name().vi(), key + " – " + each.name().en()))
        .findFirst()
        .orElse(null);
  }
}
