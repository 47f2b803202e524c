package vn.thao.learning.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.learning.entity.Choice;
import vn.thao.learning.entity.FollowupList;
import vn.thao.learning.entity.FollowupRow;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Permission;

/** Lớp của tôi: who of a course's learners is where, and who is stuck. Answers are not read. */
@ApplicationScoped
public class Followups {

  static final int PAGE = 50;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * @param code null: the first course
   * @param stuck only who is stuck
   */
  @Requires(Permission.TEACH)
  @Transactional
  public FollowupList list(String code, boolean stuck, int page, Locale language) {
    boolean english = "en".equals(language.getLanguage());
    var courses = courses(english);
    var course = code != null || courses.isEmpty() ? code : courses.get(0).code();
    var today = Time.today(clock);
    var sql =
        new FollowupSql(
            (text, values) -> Sql.rows(em, text, values),
            today,
            clock.instant(),
            course,
            user.scope(Permission.TEACH));
    var all = learners(sql, english);
    int count = (int) all.stream().filter(row -> row.isStuckOn(today)).count();
    var fitting = all.stream().filter(row -> !stuck || row.isStuckOn(today)).toList();
    var paging = Paging.of(page, fitting.size(), PAGE);
    return new FollowupList(
        courses,
        course,
        today,
        placed(sql, paging.of(fitting), english),
        fitting.size(),
        count,
        paging.page(),
        paging.pages());
  }

  private List<Choice> courses(boolean english) {
    return Sql.rows(
            em,
            "select c.code, v.title_vi, v.title_en from content_course c join content_version v"
                + " on v.course_id = c.id and v.status = 'PUBLISHED' order by c.code")
        .stream()
        .map(row -> new Choice((String) row[0], row[0] + " – " + row[english ? 2 : 1], 0))
        .toList();
  }

  private static List<FollowupRow> learners(FollowupSql sql, boolean english) {
    Map<Long, String> failed = new HashMap<>();
    sql.failures().forEach(row -> failed.put(number(row[0]), (String) row[english ? 2 : 1]));
    return sql.learners().stream().map(row -> learner(row, failed)).toList();
  }

  private static FollowupRow learner(Object[] row, Map<Long, String> failed) {
    var last = row[5] == null ? row[2] : row[5];
    return new FollowupRow(
        number(row[0]),
        (String) row[1],
        (int) number(row[3]),
        (int) number(row[4]),
        null,
        day(Sql.instant(last)),
        failed.get(number(row[0])),
        day(Sql.instant(row[6])));
  }

  private static LocalDate day(Instant at) {
    return at == null ? null : LocalDate.ofInstant(at, Time.ZONE);
  }

  private static List<FollowupRow> placed(
      FollowupSql sql, List<FollowupRow> rows, boolean english) {
    Map<Long, String> places = new HashMap<>();
    var ids = rows.stream().map(FollowupRow::registrationId).toList();
    for (var row : sql.places(ids)) {
      places.put(
          number(row[0]), row[1] + ". " + row[english ? 3 : 2] + " › " + row[english ? 5 : 4]);
    }
    return rows.stream().map(row -> row.at(places.get(row.registrationId()))).toList();
  }
}
