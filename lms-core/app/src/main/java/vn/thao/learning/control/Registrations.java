package vn.thao.learning.control;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import vn.thao.learning.entity.ActivityRow;
import vn.thao.learning.entity.CourseProgress;
import vn.thao.learning.entity.CourseRow;
import vn.thao.learning.entity.ModuleRow;
import vn.thao.learning.entity.RegisteredActivity;
import vn.thao.learning.entity.RegistrationMade;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.spi.LocalText;

/** Who takes which course (ghi danh), and how far they are. Progress is derived from results. */
@ApplicationScoped
public class Registrations {

  /** Published courses; a course that the person takes is shown as taken last. */
  private static final String COURSES =
      "select c.code, v.id, v.title_vi, v.title_en, g.id, k.completed_at,"
          + " (select count(*) from content_activity a where a.version_id = v.id),"
          + " (select count(distinct r.activity_id) from learning_result r"
          + "  where r.registration_id = g.id and r.outcome <> 'FAILED'), v.definition,"
          + " (select max(n.due_on) from learning_nomination n where n.person_id = ?1"
          + "  and n.course_id = c.id and n.open_key is not null),"
          + " (select max(w.reason) from learning_nomination w where w.person_id = ?1"
          + "  and w.course_id = c.id and w.open_key is not null)"
          + " from content_course c join content_version v on v.course_id = c.id"
          + " left join learning_registration g on g.version_id = v.id and g.person_id = ?1"
          + "  and g.id = (select max(l.id) from learning_registration l"
          + "  where l.course_id = c.id and l.person_id = ?1)"
          + " left join learning_completion k on k.registration_id = g.id"
          + " where g.id is not null or (v.status = 'PUBLISHED' and not exists (select 1 from"
          + " learning_registration o where o.course_id = c.id and o.person_id = ?1))"
          + " order by c.code";

  private static final String OUTLINE =
      "select m.position, m.title_vi, m.title_en, a.id, a.type, a.title_vi, a.title_en, a.minutes,"
          + " (select max(case when r.outcome = 'FAILED' then 1 else 2 end) from learning_result r"
          + "  where r.registration_id = ?2 and r.activity_id = a.id),"
          + " (select max(o.id) from learning_run o where o.registration_id = ?2 and"
          + "  o.activity_id = a.id) from content_module m"
          + " join content_activity a on a.module_id = m.id where m.version_id = ?1"
          + " order by m.position, a.position";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Event<RegistrationMade> made;
  @Inject Clock clock;

  @Requires(Permission.LEARN)
  @Transactional(SUPPORTS)
  public List<CourseRow> courses(Locale language) {
    return Sql.rows(em, COURSES, user.personId()).stream()
        .map(row -> course(row, language))
        .toList();
  }

  private CourseRow course(Object[] row, Locale language) {
    var definition = JsonText.parse(Sql.text(row[8]));
    return new CourseRow(
        (String) row[0],
        Sql.number(row[1]),
        (String) row["en".equals(language.getLanguage()) ? 3 : 2],
        LocalText.of(definition, "summary", language),
        definition.getInt("periods", 0),
        row[4] == null ? null : Sql.number(row[4]),
        Sql.instant(row[5]),
        (int) Sql.number(row[6]),
        (int) Sql.number(row[7]),
        Sql.date(row[9]),
        (String) row[10],
        Time.today(clock));
  }

  /** The course with its outline and the caller's progress. */
  @Requires(Permission.LEARN)
  @Transactional(SUPPORTS)
  public CourseProgress progress(String courseCode, Locale language) {
    var course =
        courses(language).stream()
            .filter(row -> row.code().equals(courseCode))
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
    var registration = course.registrationId() == null ? 0 : course.registrationId();
    boolean english = "en".equals(language.getLanguage());
    var modules = new LinkedHashMap<Integer, ModuleRow>();
    for (var row : Sql.rows(em, OUTLINE, course.versionId(), registration)) {
      int number = (int) Sql.number(row[0]);
      modules
          .computeIfAbsent(
              number,
              each ->
                  new ModuleRow(each, (String) row[english ? 2 : 1], new java.util.ArrayList<>()))
          .activities()
          .add(activity(row, english));
    }
    return new CourseProgress(course, List.copyOf(modules.values()));
  }

  private static ActivityRow activity(Object[] row, boolean english) {
    int best = row[8] == null ? 0 : (int) Sql.number(row[8]);
    var status =
        best == 2 ? "completed" : best == 1 ? "failed" : row[9] == null ? "not-begun" : "learning";
    return new ActivityRow(
        Sql.number(row[3]),
        (String) row[4],
        (String) row[english ? 6 : 5],
        (int) Sql.number(row[7]),
        status,
        row[9] == null ? null : Sql.number(row[9]));
  }

  @Transactional
  boolean isPublished(String courseCode) {
    return !published(courseCode).isEmpty();
  }

  private List<Object[]> published(String courseCode) {
    return Sql.rows(
        em,
        "select v.id, c.id from content_course c join content_version v on v.course_id = c.id"
            + " and v.status = 'PUBLISHED' where c.code = ?1",
        courseCode);
  }

  /** Registers the caller for the course's published version; once, however often it is asked. */
  @Requires(value = Permission.LEARN, audited = true)
  @Transactional
  public void register(String courseCode) {
    var course = open(courseCode);
    if (taken(course.id()).isEmpty()) {
      add(course, 1);
    }
  }

  /**
   * Registers the caller anew for a course that they have completed, as a certificate's renewal
   * asks for it. What was done before stays as it is. While the last time is not completed, it goes
   * on.
   */
  @Requires(value = Permission.LEARN, audited = true)
  @Transactional
  public void again(String courseCode) {
    var course = open(courseCode);
    var taken = taken(course.id());
    if (taken.isEmpty()) {
      add(course, 1);
    } else if (taken.get(0)[2] != null) {
      add(course, (int) Sql.number(taken.get(0)[1]) + 1);
    }
  }

  private record OpenCourse(long id, long version) {}

  private OpenCourse open(String courseCode) {
    var found = published(courseCode);
    if (found.isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    return new OpenCourse(Sql.number(found.get(0)[1]), Sql.number(found.get(0)[0]));
  }

  /** Id, round and completion of the caller's registrations, the latest first. */
  private List<Object[]> taken(long courseId) {
    return Sql.rows(
        em,
        "select g.id, g.round, k.completed_at from learning_registration g"
            + " left join learning_completion k on k.registration_id = g.id"
            + " where g.course_id = ?1 and g.person_id = ?2 order by g.id desc",
        courseId,
        user.personId());
  }

  private void add(OpenCourse course, int round) {
    long id = Ids.next();
    var now = clock.instant();
    try {
      Sql.insert(
          em,
          "learning_registration",
          "id, person_id, course_id, version_id, round, source, registered_at",
          id,
          user.personId(),
          course.id(),
          course.version(),
          round,
          isNominated(course.id()) ? "NOMINATED" : "SELF",
          now);
    } catch (PersistenceException another) {
      throw new Conflict("course.registered-elsewhere");
    }
    made.fire(new RegistrationMade(id, user.personId(), course.version(), now));
  }

  private boolean isNominated(long courseId) {
    return !Sql.rows(
            em,
            "select n.id, n.due_on from learning_nomination n where n.course_id = ?1"
                + " and n.person_id = ?2 and n.open_key is not null",
            courseId,
            user.personId())
        .isEmpty();
  }

  /** The activity as a person registered for its course plays it. */
  @Transactional(SUPPORTS)
  RegisteredActivity registered(long personId, long activityId) {
    var found =
        Sql.rows(
            em,
            "select g.id, a.type, a.definition, c.code, a.title_vi, a.title_en from"
                + " content_activity a join learning_registration g on g.version_id = a.version_id"
                + " and g.person_id = ?1 join content_course c on c.id = g.course_id where a.id ="
                + " ?2 order by g.id desc",
            personId,
            activityId);
    if (found.isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    var row = found.get(0);
    return new RegisteredActivity(
        Sql.number(row[0]),
        (String) row[1],
        JsonText.parse(Sql.text(row[2])),
        (String) row[3],
        (String) row[4],
        (String) row[5]);
  }

  /** The activity's own page, before it is begun. */
  @Requires(Permission.LEARN)
  @Transactional(SUPPORTS)
  public RegisteredActivity activity(long activityId) {
    return registered(user.personId(), activityId);
  }

  /** The code of the course that a run of the caller belongs to. */
  @Requires(Permission.LEARN)
  @Transactional(SUPPORTS)
  public String courseOf(long registrationId) {
    return (String)
        Sql.rows(
                em,
                "select c.code, c.id from content_course c join learning_registration g"
                    + " on g.course_id = c.id where g.id = ?1 and g.person_id = ?2",
                registrationId,
                user.personId())
            .get(0)[0];
  }
}
