package vn.thao.learning.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thao.learning.entity.CandidateRow;
import vn.thao.learning.entity.Choice;
import vn.thao.learning.entity.NominationChoice;
import vn.thao.learning.entity.NominationOptions;
import vn.thao.learning.entity.NominationPreview;
import vn.thao.people.entity.Names;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * Cử đi học: an officer looks at exactly whom a choice would reach, and then all of them are
 * nominated at once. Nobody is registered by it (decision 0015).
 */
@ApplicationScoped
public class Nominations {

  /** People shown by a search. */
  private static final int FOUND = 20;

  private static final int LONGEST_REASON = 300;
  private static final String COURSES =
      "select c.id, c.code, v.title_vi, v.title_en from content_course c join content_version v"
          + " on v.course_id = c.id and v.status = 'PUBLISHED'";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Notices notices;
  @Inject Clock clock;

  /**
   * What may be chosen.
   *
   * @param part of a name, with or without diacritics, or a staff number; empty: no search
   * @param chosen people who were chosen already
   */
  @Requires(Permission.NOMINATE)
  @Transactional
  public NominationOptions options(String part, List<Long> chosen, Locale language) {
    boolean english = "en".equals(language.getLanguage());
    var scope = user.scope(Permission.NOMINATE);
    var sql = reading().sql(part, scope);
    var courses =
        Sql.rows(em, COURSES + " order by c.code").stream()
            .map(row -> choice(row[1], row[english ? 3 : 2], 0))
            .toList();
    var units = sql.units();
    int top = units.isEmpty() ? 0 : depth(units.get(0));
    var people = new ArrayList<Choice>();
    if (!chosen.isEmpty()) {
      sql.named(chosen).forEach(row -> people.add(person(row)));
    }
    if (!part.isBlank()) {
      sql.found(Names.searchable(part).replaceAll("[%_\\\\]", "")).stream()
          .filter(row -> !chosen.contains(number(row[0])))
          .limit(FOUND)
          .forEach(row -> people.add(person(row)));
    }
    return new NominationOptions(
        courses,
        units.stream()
            .map(
                row -> new Choice((String) row[1], (String) row[english ? 5 : 4], depth(row) - top))
            .toList(),
        sql.positions().stream().map(row -> choice(row[0], row[english ? 2 : 1], 0)).toList(),
        people);
  }

  private static Choice choice(Object code, Object name, int depth) {
    return new Choice((String) code, code + " – " + name, depth);
  }

  private static Choice person(Object[] row) {
    return new Choice(String.valueOf(row[0]), (String) row[1], 0);
  }

  private static int depth(Object[] unit) {
    return ((String) unit[3]).split("/").length;
  }

  /** Exactly whom it would reach; writes nothing. */
  @Requires(Permission.NOMINATE)
  @Transactional
  public NominationPreview preview(NominationChoice choice) {
    check(choice);
    course(choice.course());
    return reading().preview(choice);
  }

  /** Adds where these people work, in words. */
  @Requires(Permission.NOMINATE)
  @Transactional
  public List<CandidateRow> withPosts(List<CandidateRow> rows, Locale language) {
    var posts = reading().posts(rows.stream().map(CandidateRow::id).toList(), language);
    return rows.stream().map(row -> row.at(posts.getOrDefault(row.id(), List.of()))).toList();
  }

  private void check(NominationChoice choice) {
    if (choice.due() == null || choice.due().isBefore(Time.today(clock))) {
      throw new Refused("nominations.due-past");
    }
    if (choice.isEmpty()) {
      throw new Refused("nominations.nobody");
    }
    if (choice.reason().isBlank() || choice.reason().length() > LONGEST_REASON) {
      throw new Refused("nominations.no-reason", LONGEST_REASON);
    }
  }

  /**
   * Nominates all of them at once. The course's row is locked, so that of two officers the second
   * finds what the first has done.
   *
   * @param mark of the preview that was looked at; when the list has changed since, nothing is done
   * @return how many
   */
  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public int apply(NominationChoice choice, String mark) {
    Sql.rows(
        em,
        "select c.id, c.code from content_course c where c.code = ?1 for update",
        choice.course());
    check(choice);
    var course = course(choice.course());
    var preview = reading().preview(choice);
    if (!preview.mark().equals(mark)) {
      throw new Conflict("nominations.changed");
    }
    if (preview.nominees().isEmpty()) {
      throw new Refused("nominations.nobody");
    }
    long batch = Ids.next();
    preview.nominees().forEach(person -> nominate(person, course, choice, batch));
    return preview.nominees().size();
  }

  private void nominate(long person, Object[] course, NominationChoice choice, long batch) {
    long id = Ids.next();
    NominationRows.insert(
        em,
        new NominationRows.Row(
            id,
            batch,
            person,
            number(course[0]),
            choice.due(),
            choice.reason(),
            user.personId(),
            Time.today(clock),
            null,
            null),
        clock.instant());
    notices.tell(
        person,
        "nominations.notice",
        List.of(new LocalName((String) course[2], (String) course[3]), choice.due()),
        "/learning/course?code=" + choice.course());
  }

  private Object[] course(String code) {
    return Sql.rows(em, COURSES + " where c.code = ?1", code).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private NominationReading reading() {
    return new NominationReading(
        (sql, values) -> Sql.rows(em, sql, values),
        Time.today(clock),
        clock.instant(),
        user.scope(Permission.NOMINATE));
  }
}
