package vn.thao.certification.control;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;
import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thao.certification.control.ProgrammeReading.Key;
import vn.thao.certification.control.ProgrammeReading.Programme;
import vn.thao.certification.entity.CandidateRow;
import vn.thao.certification.entity.OwnProgramme;
import vn.thao.certification.entity.ProgrammeFilter;
import vn.thao.certification.entity.ProgrammeRow;
import vn.thao.certification.entity.ProgrammeView;
import vn.thao.certification.entity.Standing;
import vn.thao.certification.entity.StandingStatus;
import vn.thao.people.entity.Names;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Permission;

/** Chương trình chứng nhận: who stands where on a day. Derived from facts at each look. */
@ApplicationScoped
public class Programmes {

  public static final int PAGE = 50;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** The caller's own standing in every programme that concerns them, today. */
  @Requires(Permission.LEARN)
  @Transactional(SUPPORTS)
  public List<OwnProgramme> mine() {
    return new KnownStandings(em, clock.instant()).of(user.personId(), Time.today(clock));
  }

  /**
   * @param asOf null: today
   */
  @Requires(Permission.READ_COVERAGE)
  @Transactional
  public List<ProgrammeRow> list(LocalDate asOf) {
    var day = day(asOf);
    var reading = new ProgrammeReading(em, clock.instant());
    var people = people(day, Permission.READ_COVERAGE).keySet();
    var counts = new LinkedHashMap<Long, Map<StandingStatus, Long>>();
    reading
        .all()
        .forEach(
            (key, facts) -> {
              var status = facts.on(day).status();
              if (people.contains(key.person()) && status != StandingStatus.NOT_ASSIGNED) {
                counts
                    .computeIfAbsent(key.programme(), id -> new EnumMap<>(StandingStatus.class))
                    .merge(status, 1L, Long::sum);
              }
            });
    return reading.programmes().stream()
        .map(each -> row(each, day, counts.getOrDefault(each.id(), Map.of())))
        .toList();
  }

  private LocalDate day(LocalDate asOf) {
    return Objects.requireNonNullElseGet(asOf, () -> Time.today(clock));
  }

  private static ProgrammeRow row(
      Programme programme, LocalDate day, Map<StandingStatus, Long> counts) {
    var rule = programme.ruleOn(day).orElse(null);
    return new ProgrammeRow(programme.id(), programme.code(), programme.name(), rule, counts);
  }

  /**
   * Whom programmes concern within the scope, in the order of their names; the first post counts.
   */
  private Map<Long, Object[]> people(LocalDate day, Permission permission) {
    var sql =
        new ProgrammePeopleSql(
            (text, values) -> Sql.rows(em, text, values),
            day,
            clock.instant(),
            user.scope(permission));
    var found = new LinkedHashMap<Long, Object[]>();
    sql.concerned().forEach(row -> found.putIfAbsent(number(row[0]), row));
    return found;
  }

  /**
   * @param page from 1
   */
  @Requires(Permission.READ_PEOPLE)
  @Transactional
  public ProgrammeView view(ProgrammeFilter filter, int page) {
    var day = day(filter.asOf());
    var reading = new ProgrammeReading(em, clock.instant());
    var programme =
        reading.programme(filter.code()).orElseThrow(() -> new NotFound("failure.not-found"));
    var facts = reading.ofProgramme(programme.id());
    var counts = new EnumMap<StandingStatus, Long>(StandingStatus.class);
    var fitting = new ArrayList<CandidateRow>();
    var words = Names.searchable(filter.words());
    people(day, Permission.READ_PEOPLE)
        .forEach(
            (person, row) -> {
              var own = facts.get(new Key(programme.id(), person));
              var standing = own == null ? null : own.on(day);
              if (standing == null || standing.status() == StandingStatus.NOT_ASSIGNED) {
                return;
              }
              counts.merge(standing.status(), 1L, Long::sum);
              if (fits(row, standing, filter, words)) {
                fitting.add(candidate(row, standing));
              }
            });
    var paging = Paging.of(page, fitting.size(), PAGE);
    return new ProgrammeView(
        row(programme, day, counts),
        day,
        programme.rules(),
        reading.lawsOf(programme.id()),
        paging.of(fitting),
        fitting.size(),
        paging.page(),
        paging.pages());
  }

  private static boolean fits(
      Object[] row, Standing standing, ProgrammeFilter filter, String words) {
    return (filter.status() == null || filter.status() == standing.status())
        && (((String) row[5]).contains(words)
            || ((String) row[1]).equalsIgnoreCase(filter.words().strip()));
  }

  private static CandidateRow candidate(Object[] row, Standing standing) {
    return new CandidateRow(
        number(row[0]),
        (String) row[1],
        (String) row[2],
        new LocalName((String) row[3], (String) row[4]),
        standing);
  }
}
