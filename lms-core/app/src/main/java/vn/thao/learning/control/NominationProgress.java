package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thao.learning.entity.Choice;
import vn.thao.learning.entity.NominationCount;
import vn.thao.learning.entity.NominationFact;
import vn.thao.learning.entity.NominationList;
import vn.thao.learning.entity.NominationRow;
import vn.thao.learning.entity.NominationStatus;
import vn.thao.learning.entity.ProgressFilter;
import vn.thao.learning.entity.ProgressRow;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.Scope;

/** What became of the nominations, and what an officer does about them. */
@ApplicationScoped
public class NominationProgress {

  static final int PAGE = 50;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Notices notices;
  @Inject Clock clock;

  @Requires(Permission.NOMINATE)
  @Transactional
  public NominationList list(ProgressFilter filter, int page, Locale language) {
    var today = Time.today(clock);
    var whole = reading(user.scope(Permission.NOMINATE));
    var units = whole.sql("", user.scope(Permission.NOMINATE)).units();
    var within = within(units, filter.unit());
    var facts = reading(within).facts(null);
    var titles = titles();
    var fitting = facts.stream().filter(fact -> fits(fact, filter, today)).toList();
    var paging = Paging.of(page, fitting.size(), PAGE);
    var rows = paging.of(fitting);
    var posts = whole.posts(rows.stream().map(NominationFact::personId).toList(), language);
    boolean english = "en".equals(language.getLanguage());
    return new NominationList(
        units.stream()
            .map(row -> new Choice((String) row[1], (String) row[english ? 5 : 4], 0))
            .toList(),
        courses(facts, titles, today),
        NominationCount.of(facts, today),
        rows.stream()
            .map(
                fact ->
                    new NominationRow(
                        Long.toString(fact.id()),
                        fact,
                        fact.on(today),
                        posts.getOrDefault(fact.personId(), List.of())))
            .toList(),
        fitting.size(),
        paging.page(),
        paging.pages());
  }

  private Scope within(List<Object[]> units, String code) {
    if (code == null) {
      return user.scope(Permission.NOMINATE);
    }
    return units.stream()
        .filter(row -> row[1].equals(code))
        .map(row -> new Scope(List.of((String) row[3])))
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private static boolean fits(NominationFact fact, ProgressFilter filter, LocalDate today) {
    return (filter.course() == null || filter.course().equals(fact.course()))
        && (filter.status() == null || filter.status() == fact.on(today));
  }

  private static List<ProgressRow> courses(
      List<NominationFact> facts, Map<String, LocalName> titles, LocalDate today) {
    return facts.stream()
        .collect(Collectors.groupingBy(NominationFact::course, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            each ->
                new ProgressRow(
                    each.getKey(),
                    titles.getOrDefault(each.getKey(), new LocalName(each.getKey(), "")),
                    NominationCount.of(each.getValue(), today)))
        .toList();
  }

  private Map<String, LocalName> titles() {
    Map<String, LocalName> titles = new HashMap<>();
    for (var row :
        Sql.rows(
            em,
            "select c.code, v.title_vi, v.title_en from content_course c"
                + " join content_version v on v.course_id = c.id order by v.number")) {
      titles.put((String) row[0], new LocalName((String) row[1], (String) row[2]));
    }
    return titles;
  }

  /**
   * Withdraws these nominations. What was learnt stays.
   *
   * @return how many
   */
  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public int withdraw(List<Long> ids) {
    for (var fact : own(ids)) {
      var row = NominationRows.standing(em, fact.id());
      if (row != null) {
        NominationRows.end(em, row, Time.today(clock), clock.instant());
      }
    }
    return ids.size();
  }

  /**
   * Moves the due date of these nominations.
   *
   * @return how many
   */
  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public int move(List<Long> ids, LocalDate due) {
    var today = Time.today(clock);
    if (due == null || due.isBefore(today)) {
      throw new Refused("nominations.due-past");
    }
    var titles = titles();
    for (var fact : own(ids)) {
      var row = NominationRows.standing(em, fact.id());
      if (row != null && !row.due().equals(due)) {
        NominationRows.end(em, row, today, clock.instant());
        NominationRows.insert(em, row.due(due, today, user.personId()), clock.instant());
        tell(fact, "nominations.notice-moved", titles, due);
      }
    }
    return ids.size();
  }

  /** Those of the scope with these ids; anybody else's are not there. */
  private List<NominationFact> own(List<Long> ids) {
    if (ids.isEmpty()) {
      throw new Refused("progress.none-chosen");
    }
    var found =
        reading(user.scope(Permission.NOMINATE)).facts(null).stream()
            .filter(fact -> ids.contains(fact.id()))
            .toList();
    if (found.size() < ids.stream().distinct().count()) {
      throw new NotFound("failure.not-found");
    }
    return found;
  }

  /**
   * Reminds everybody who fits the filter and has not completed; a person is reminded once a day,
   * whoever asks and however many courses wait.
   *
   * @return how many persons
   */
  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public int remind(ProgressFilter filter) {
    lock();
    var today = Time.today(clock);
    var units = reading(user.scope(Permission.NOMINATE));
    var within = within(units.sql("", user.scope(Permission.NOMINATE)).units(), filter.unit());
    Map<Long, NominationFact> open = new LinkedHashMap<>();
    for (var fact : reading(within).facts(null)) {
      if (fits(fact, filter, today)
          && fact.on(today) != NominationStatus.COMPLETED
          && !today.equals(fact.reminded())) {
        open.merge(
            fact.personId(), fact, (one, other) -> one.due().isAfter(other.due()) ? other : one);
      }
    }
    var titles = titles();
    open.values().forEach(fact -> remind(fact, today, titles));
    return open.size();
  }

  /** Two officers who remind at once do so one after the other. */
  private void lock() {
    Sql.rows(em, "select c.id, c.code from content_course c order by c.id for update");
  }

  private void remind(NominationFact fact, LocalDate today, Map<String, LocalName> titles) {
    Sql.insert(
        em,
        "learning_reminder",
        "id, person_id, reminded_on, reminded_by, recorded_at",
        Ids.next(),
        fact.personId(),
        today,
        user.personId(),
        clock.instant());
    boolean late = fact.on(today) == NominationStatus.OVERDUE;
    tell(fact, late ? "nominations.notice-late" : "nominations.notice-remind", titles, fact.due());
  }

  private void tell(NominationFact fact, String key, Map<String, LocalName> titles, LocalDate due) {
    notices.tell(
        fact.personId(),
        key,
        List.of(titles.get(fact.course()), due),
        "/learning/course?code=" + fact.course());
  }

  private NominationReading reading(Scope scope) {
    return new NominationReading(
        (sql, values) -> Sql.rows(em, sql, values), Time.today(clock), clock.instant(), scope);
  }
}
