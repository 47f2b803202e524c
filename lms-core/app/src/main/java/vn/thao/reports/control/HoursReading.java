package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.control.AgencyReading.About;
import vn.thao.reports.control.AgencyReading.Post;
import vn.thao.reports.entity.HourNormRow;
import vn.thao.reports.entity.HoursReport;
import vn.thao.reports.entity.HoursRow;
import vn.thao.reports.entity.ReportAsk;

/** R05 from the facts of one date, as known at one time. */
final class HoursReading implements AgencyMeasures {

  /** Of whom no kind of staff is recorded, in addresses. */
  private static final String UNRECORDED = "none";

  private record Done(int periods, int completions) {

    private Done plus(Done other) {
      return new Done(periods + other.periods, completions + other.completions);
    }
  }

  private final AgencyReading agencies;
  private final String chosen;
  private final List<HourNormRow> norms;
  private final Map<String, Integer> required = new HashMap<>();
  private final Map<Long, String> types = new HashMap<>();
  private final Map<Long, Done> done = new HashMap<>();

  /**
   * @param chosen kind of staff; null: all
   */
  private HoursReading(AgencyReading agencies, String chosen) {
    this.agencies = agencies;
    this.chosen = chosen;
    if (chosen != null && !chosen.equals(UNRECORDED) && !HourNorms.STAFF_TYPES.contains(chosen)) {
      throw new NotFound("failure.not-found");
    }
    norms =
        agencies.sql().hourNorms().stream()
            .map(row -> HourNorms.row(row, agencies.asOf()))
            .toList();
    norms.forEach(norm -> required.put(norm.staffType(), norm.periods()));
    agencies.sql().staffTypes().forEach(row -> types.put(number(row[0]), (String) row[1]));
    completions();
  }

  static HoursReading of(EntityManager em, Clock clock, ReportAsk ask, Scope scope) {
    return new HoursReading(
        AgencyReading.of(em, clock, ask, scope, new About(ask.of("unit"), "", "", "")),
        ask.of("type"));
  }

  /** Those of the calendar year, up to the day. */
  private void completions() {
    var periods = new HashMap<Long, Integer>();
    for (var row : agencies.sql().completedVersions()) {
      periods.put(number(row[0]), JsonText.parse(Sql.text(row[1])).getInt("periods", 0));
    }
    for (var row : agencies.sql().completions()) {
      var day = LocalDate.ofInstant(Sql.instant(row[2]), Time.ZONE);
      if (day.getYear() == agencies.asOf().getYear() && !day.isAfter(agencies.asOf())) {
        done.merge(number(row[0]), new Done(periods.get(number(row[1])), 1), Done::plus);
      }
    }
  }

  HoursReport report() {
    var everybody = AgencyReading.people(agencies.posts());
    var rows = new ArrayList<HoursRow>();
    HourNorms.STAFF_TYPES.forEach(type -> rows.add(row(type, ofType(everybody, type::equals))));
    var unrecorded = ofType(everybody, Objects::isNull);
    if (!unrecorded.isEmpty()) {
      rows.add(row(null, unrecorded));
    }
    return new HoursReport(
        agencies.asOf(),
        agencies.knownAt(),
        agencies.unitCode(),
        agencies.unitName(),
        agencies.parentCode(),
        agencies.units(),
        norms,
        rows,
        row("", everybody));
  }

  private Set<Long> ofType(Set<Long> people, Predicate<String> type) {
    return AgencyMeasures.having(people, person -> type.test(types.get(person)));
  }

  private HoursRow row(String type, Set<Long> people) {
    var sum =
        people.stream()
            .map(person -> done.getOrDefault(person, new Done(0, 0)))
            .reduce(new Done(0, 0), Done::plus);
    return new HoursRow(
        type,
        people.size(),
        type == null ? null : required.get(type),
        AgencyMeasures.having(people, this::isMet).size(),
        AgencyMeasures.having(people, this::isBelow).size(),
        sum.periods(),
        sum.completions());
  }

  private boolean isMet(long person) {
    return required(person) > 0 && attained(person) >= required(person);
  }

  private boolean isBelow(long person) {
    return required(person) > 0 && attained(person) < required(person);
  }

  @Override
  public int required(long person) {
    return required.getOrDefault(types.getOrDefault(person, UNRECORDED), 0);
  }

  @Override
  public int attained(long person) {
    return done.containsKey(person) ? done.get(person).periods() : 0;
  }

  @Override
  public AgencyReading agencies() {
    return agencies;
  }

  @Override
  public Set<Long> of(List<Post> here, String measure) {
    var people = AgencyReading.people(here);
    var meant =
        chosen == null
            ? people
            : ofType(people, type -> chosen.equals(type == null ? UNRECORDED : type));
    return switch (measure) {
      case "persons" -> meant;
      case "met" -> AgencyMeasures.having(meant, this::isMet);
      case "below" -> AgencyMeasures.having(meant, this::isBelow);
      default -> null;
    };
  }
}
