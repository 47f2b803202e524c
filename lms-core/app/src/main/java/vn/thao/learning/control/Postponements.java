package vn.thao.learning.control;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;
import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.thao.learning.entity.Postponement;
import vn.thao.learning.entity.PostponementList;
import vn.thao.learning.entity.PostponementRow;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** Đề nghị gia hạn: learners ask for more time, officers of their scope decide. */
@ApplicationScoped
public class Postponements {

  private static final int PAGE = 50;
  private static final int LONGEST = 500;
  private static final int DECIDED_DAYS = 30;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Notices notices;
  @Inject Clock clock;

  /** The caller's last request about the nomination to a course that stands; null: none. */
  @Requires(Permission.LEARN)
  @Transactional(SUPPORTS)
  public Postponement mine(String course) {
    return Sql.rows(
            em,
            "select q.id, n.due_on, q.wished_on, q.reason, q.recorded_at, d.granted, d.due_on as"
                + " new_due, d.reason as answer from learning_postponement q join"
                + " learning_nomination n on n.nomination_id = q.nomination_id and n.open_key is"
                + " not null join content_course c on c.id = n.course_id left join"
                + " learning_postponement_decision d on d.postponement_id = q.id"
                + " where q.person_id = ?1 and c.code = ?2 order by q.id desc",
            user.personId(),
            course)
        .stream()
        .map(Postponements::request)
        .findFirst()
        .orElse(null);
  }

  private static Postponement request(Object[] row) {
    return new Postponement(
        number(row[0]),
        Sql.date(row[1]),
        Sql.date(row[2]),
        (String) row[3],
        Sql.instant(row[4]),
        row[5] == null ? null : number(row[5]) == 1,
        Sql.date(row[6]),
        (String) row[7]);
  }

  /** Asks for more time for the course that the caller is nominated to. */
  @Requires(value = Permission.LEARN, audited = true)
  @Transactional
  public void ask(String course, LocalDate wished, String reason) {
    var standing =
        Sql.rows(
            em,
            "select n.nomination_id, n.due_on from learning_nomination n join content_course c"
                + " on c.id = n.course_id where n.person_id = ?1 and c.code = ?2 and n.open_key is"
                + " not null and not exists (select 1 from learning_completion k join"
                + " learning_registration g on g.id = k.registration_id where g.person_id = ?1"
                + " and g.course_id = n.course_id)",
            user.personId(),
            course);
    if (standing.isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    var due = Sql.date(standing.get(0)[1]);
    if (wished == null || !wished.isAfter(due) || wished.isBefore(Time.today(clock))) {
      throw new Refused("postponement.day-wrong");
    }
    checkReason(reason);
    long nomination = number(standing.get(0)[0]);
    try {
      Sql.insert(
          em,
          "learning_postponement",
          "id, nomination_id, person_id, wished_on, reason, recorded_at, open_key",
          Ids.next(),
          nomination,
          user.personId(),
          wished,
          reason,
          clock.instant(),
          nomination);
    } catch (PersistenceException another) {
      throw new Conflict("postponement.asked-already");
    }
  }

  private static void checkReason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST) {
      throw new Refused("postponement.reason-needed", LONGEST);
    }
  }

  /**
   * @param page from 1
   */
  @Requires(Permission.NOMINATE)
  @Transactional
  public PostponementList list(int page, Locale language) {
    var sql = sql();
    var open = sql.open();
    var paging = Paging.of(page, open.size(), PAGE);
    var shown = paging.of(open);
    var decided = sql.decided(Time.today(clock).minusDays(DECIDED_DAYS));
    var last = decided.subList(0, Math.min(PAGE, decided.size()));
    var people =
        Stream.concat(shown.stream(), last.stream()).map(row -> number(row[8])).distinct().toList();
    var posts =
        new NominationReading(
                (text, values) -> Sql.rows(em, text, values),
                Time.today(clock),
                clock.instant(),
                user.scope(Permission.NOMINATE))
            .posts(people, language);
    return new PostponementList(
        rows(shown, posts), rows(last, posts), open.size(), paging.page(), paging.pages());
  }

  private static List<PostponementRow> rows(List<Object[]> found, Map<Long, List<String>> posts) {
    return found.stream()
        .map(
            row ->
                new PostponementRow(
                    (String) row[9],
                    (String) row[10],
                    posts.getOrDefault(number(row[8]), List.of()),
                    request(row)))
        .toList();
  }

  private PostponementSql sql() {
    return new PostponementSql(
        (text, values) -> Sql.rows(em, text, values),
        Time.today(clock),
        clock.instant(),
        user.scope(Permission.NOMINATE));
  }

  /**
   * Decides about a request that waits. Granted, the nomination gets the new due date from today
   * on; the learner is told either way.
   *
   * @param due the new due date; not needed when it is refused
   */
  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public void decide(long id, boolean granted, LocalDate due, String reason) {
    checkReason(reason);
    Sql.rows(
        em, "select q.id, q.person_id from learning_postponement q where q.id = ?1 for update", id);
    var found = waiting(id);
    if (number(found[8]) == user.personId()) {
      throw new Refused("postponement.own");
    }
    var today = Time.today(clock);
    if (granted && (due == null || due.isBefore(today) || !due.isAfter(Sql.date(found[1])))) {
      throw new Refused("postponement.day-wrong");
    }
    Sql.insert(
        em,
        "learning_postponement_decision",
        "id, postponement_id, granted, due_on, reason, recorded_at, recorded_by",
        Ids.next(),
        id,
        granted ? 1 : 0,
        granted ? due : null,
        reason,
        clock.instant(),
        user.personId());
    Sql.fill(
            em.createNativeQuery("update learning_postponement set open_key = null where id = ?1"),
            id)
        .executeUpdate();
    if (granted) {
      postpone(number(found[11]), due, today);
    }
    tell(found, granted, due);
  }

  /** The request, when it waits and the caller reaches the person. */
  private Object[] waiting(long id) {
    return sql().open().stream()
        .filter(row -> number(row[0]) == id)
        .findFirst()
        .orElseThrow(
            () ->
                sql().decided(LocalDate.of(2000, 1, 1)).stream()
                        .anyMatch(row -> number(row[0]) == id)
                    ? new Conflict("postponement.decided-already")
                    : new NotFound("failure.not-found"));
  }

  private void postpone(long nomination, LocalDate due, LocalDate today) {
    var row = NominationRows.standing(em, nomination);
    if (row == null) {
      throw new Conflict("postponement.decided-already");
    }
    NominationRows.end(em, row, today, clock.instant());
    NominationRows.insert(em, row.due(due, today, user.personId()), clock.instant());
  }

  private void tell(Object[] found, boolean granted, LocalDate due) {
    var course = (String) found[10];
    var title =
        Sql.rows(
                em,
                "select v.title_vi, v.title_en from content_version v join content_course c"
                    + " on c.id = v.course_id where c.code = ?1 order by case when v.status ="
                    + " 'PUBLISHED' then 0 else 1 end, v.number desc",
                course)
            .get(0);
    notices.tell(
        number(found[8]),
        granted ? "postponement.notice-granted" : "postponement.notice-refused",
        List.of(
            new LocalName((String) title[0], (String) title[1]),
            granted ? due : Sql.date(found[1])),
        "/learning/course?code=" + course);
  }
}
