package vn.thao.planning.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import vn.thao.competency.control.Profiles;
import vn.thao.competency.entity.ProfileRow;
import vn.thao.content.control.Courses;
import vn.thao.content.entity.CourseRow;
import vn.thao.planning.entity.Plan;
import vn.thao.planning.entity.PlanLine;
import vn.thao.planning.entity.PlanLineDraft;
import vn.thao.planning.entity.PlanMeans;
import vn.thao.planning.entity.PlanSide;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.Scope;

/**
 * What the two sides of a plan do. Whoever changes it names the edition that was on the page; of
 * two at once the second is shown what the first has done. Nobody agrees for the other.
 */
@ApplicationScoped
public class PlanWriting {

  private static final int MOST_LINES = 30;
  private static final int MOST_YEARS = 2;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Plans plans;
  @Inject Profiles profiles;
  @Inject Courses courses;
  @Inject Notices notices;
  @Inject Clock clock;

  /**
   * Begins a plan, with a line for each gap of today.
   *
   * @param staffNumber of one of the caller's people; empty: the caller
   * @return its id
   */
  @Requires(value = Permission.LEARN, audited = true)
  @Transactional
  public long begin(String staffNumber, LocalDate from, LocalDate to) {
    if (from == null || to == null || to.isBefore(from)) {
      throw new Refused("plan.period-needed");
    }
    if (to.isBefore(Time.today(clock)) || to.isAfter(from.plusYears(MOST_YEARS))) {
      throw new Refused("plan.period-wrong", MOST_YEARS);
    }
    long person = staffNumber.isEmpty() ? user.personId() : numbered(staffNumber);
    if (plans.side(person) == null) {
      throw new Refused("plan.person-unknown", staffNumber);
    }
    refuseOverlap(person, from, to);
    long id = Ids.next();
    Sql.insert(
        em,
        "planning_plan",
        "id, person_id, valid_from, valid_to, edition, recorded_at, recorded_by",
        id,
        person,
        from,
        to,
        1,
        clock.instant(),
        user.personId());
    addGaps(plans.found(id), List.of(), 1);
    tell(plans.found(id), "plan.notice-begun");
    return id;
  }

  /** Two who begin a plan of the same person do so one after the other. */
  private void refuseOverlap(long person, LocalDate from, LocalDate to) {
    boolean overlaps;
    try {
      Sql.rows(
          em, "select p.id, p.full_name from people_person p where p.id = ?1 for update", person);
      overlaps =
          !Sql.rows(
                  em,
                  "select n.id, n.edition from planning_plan n where n.person_id = ?1"
                      + " and n.retracted_at is null and n.valid_from <= ?2 and n.valid_to >= ?3"
                      + " for update",
                  person,
                  to,
                  from)
              .isEmpty();
    } catch (PersistenceException another) {
      overlaps = true;
    }
    if (overlaps) {
      throw new Conflict("plan.overlaps");
    }
  }

  private long numbered(String staffNumber) {
    return Sql.rows(
            em,
            "select p.id, p.staff_number from people_person q join people_person p"
                + " on p.id = coalesce(q.alias_of, q.id) where p.retracted_at is null"
                + " and upper(q.staff_number) = upper(?1)",
            staffNumber)
        .stream()
        .map(row -> number(row[0]))
        .findFirst()
        .orElseThrow(() -> new Refused("plan.person-unknown", staffNumber));
  }

  /**
   * Adds a line for each gap of today whose competency no line is about yet.
   *
   * @return how many
   */
  @Requires(value = Permission.LEARN, audited = true)
  @Transactional
  public int addGaps(long id, int edition) {
    var plan = changing(id, edition);
    int added = addGaps(plan, lines(plan), edition + 1);
    if (added == 0) {
      throw new Refused("plan.no-gaps");
    }
    return added;
  }

  private int addGaps(Plan plan, List<PlanLine> lines, int edition) {
    var known = new HashSet<>(lines.stream().map(PlanLine::competency).toList());
    var offered = courses.published();
    int added = 0;
    for (var gap : gaps(plan.person())) {
      if (known.add(gap.code()) && lines.size() + added < MOST_LINES) {
        var course = leadingTo(offered, gap.code(), gap.required());
        insert(plan, suggested(plan, gap, course), edition, course, null);
        added++;
      }
    }
    return added;
  }

  /** The id of the first course that leads to the level at least; null when none does. */
  private static Long leadingTo(List<CourseRow> offered, String competency, int level) {
    return offered.stream()
        .filter(
            course ->
                course.outcomes().stream()
                    .anyMatch(aim -> aim.competency().equals(competency) && aim.level() >= level))
        .map(CourseRow::courseId)
        .findFirst()
        .orElse(null);
  }

  private long offered(String code) {
    return courses.published().stream()
        .filter(course -> course.code().equals(code))
        .map(CourseRow::courseId)
        .findFirst()
        .orElseThrow(() -> new Refused("plan.course-needed"));
  }

  private List<ProfileRow> gaps(long person) {
    var today = Time.today(clock);
    return person == user.personId()
        ? profiles.mine(today, Texts.VIETNAMESE).gaps()
        : profiles.of(person, today, Texts.VIETNAMESE).gaps();
  }

  private static PlanLineDraft suggested(Plan plan, ProfileRow gap, Long course) {
    return new PlanLineDraft(
        gap.code(),
        Integer.toString(gap.required()),
        course == null ? PlanMeans.OWN : PlanMeans.COURSE,
        "",
        "",
        "",
        plan.to());
  }

  @Requires(value = Permission.LEARN, audited = true)
  @Transactional
  public void addLine(long id, int edition, PlanLineDraft draft) {
    var plan = changing(id, edition);
    draft.check(plan);
    if (lines(plan).size() >= MOST_LINES) {
      throw new Refused("plan.too-long", MOST_LINES);
    }
    var course = draft.means() == PlanMeans.COURSE ? (Long) offered(draft.course()) : null;
    var mentor = draft.means() == PlanMeans.MENTOR ? mentor(plan, draft.mentor()) : null;
    insert(plan, draft, edition + 1, course, mentor);
  }

  private Long mentor(Plan plan, String staffNumber) {
    long mentor;
    try {
      mentor = numbered(staffNumber);
    } catch (NotFound unknown) {
      throw new Refused("plan.mentor-unknown", staffNumber);
    }
    if (mentor == plan.person()) {
      throw new Refused("plan.mentor-self");
    }
    return mentor;
  }

  @Requires(value = Permission.LEARN, audited = true)
  @Transactional
  public void removeLine(long id, int edition, long line) {
    var plan = changing(id, edition);
    int removed =
        Sql.fill(
                em.createNativeQuery(
                    "update planning_plan_line set to_edition = ?1, retracted_at = ?2"
                        + " where id = ?3 and plan_id = ?4 and to_edition is null"),
                edition,
                clock.instant(),
                line,
                plan.id())
            .executeUpdate();
    if (removed == 0) {
      throw new NotFound("failure.not-found");
    }
  }

  /** Takes a plan back that was never agreed by both. */
  @Requires(value = Permission.LEARN, audited = true)
  @Transactional
  public void discard(long id, int edition) {
    var plan = changing(id, edition);
    if (plan.on(Time.today(clock)).compareTo(Plan.State.AGREED) >= 0 || plan.isVoided()) {
      throw new Refused("plan.was-agreed");
    }
    Sql.fill(
            em.createNativeQuery("update planning_plan set retracted_at = ?1 where id = ?2"),
            clock.instant(),
            id)
        .executeUpdate();
  }

  /** Agrees to the edition that was looked at, each side for itself. */
  @Requires(value = Permission.LEARN, audited = true)
  @Transactional
  public void agree(long id, int edition) {
    lock(id);
    var plan = plans.found(id);
    var side = side(plan);
    if (plan.edition() != edition) {
      throw new Conflict("plan.moved-on");
    }
    if (lines(plan).isEmpty()) {
      throw new Refused("plan.empty");
    }
    try {
      Sql.insert(
          em,
          "planning_agreement",
          "id, plan_id, edition, side, recorded_at, recorded_by",
          Ids.next(),
          id,
          edition,
          side.name(),
          clock.instant(),
          user.personId());
    } catch (PersistenceException agreed) {
      throw new Conflict("plan.agreed-already");
    }
    tell(plan, "plan.notice-agreed");
  }

  private PlanSide side(Plan plan) {
    var side = plans.side(plan.person());
    if (side == null) {
      throw new NotFound("failure.not-found");
    }
    return side;
  }

  private void lock(long id) {
    Sql.rows(em, "select n.id, n.edition from planning_plan n where n.id = ?1 for update", id);
  }

  /** The plan as it was, which has the next edition from now on. */
  private Plan changing(long id, int edition) {
    lock(id);
    var plan = plans.found(id);
    side(plan);
    int moved =
        Sql.fill(
                em.createNativeQuery(
                    "update planning_plan set edition = ?1 where id = ?2 and edition = ?3"),
                edition + 1,
                id,
                edition)
            .executeUpdate();
    if (moved == 0) {
      throw new Conflict("plan.moved-on");
    }
    if (plan.agreements().stream().anyMatch(each -> each.edition() == edition)) {
      tell(plan, "plan.notice-changed");
    }
    return plan;
  }

  private List<PlanLine> lines(Plan plan) {
    var sql =
        new PlanSql(
            (text, values) -> Sql.rows(em, text, values),
            Time.today(clock),
            clock.instant(),
            Scope.NONE);
    return PlanReading.lines(sql, List.of(plan)).getOrDefault(plan.id(), List.of());
  }

  private void insert(Plan plan, PlanLineDraft draft, int edition, Long course, Long mentor) {
    var competency =
        Sql.rows(
                em,
                "select c.id, c.code from competency_competency c where c.code = ?1"
                    + " and c.retired = 0",
                draft.competency())
            .stream()
            .findFirst()
            .orElseThrow(() -> new Refused("plan.competency-needed"));
    Sql.insert(
        em,
        "planning_plan_line",
        "id, plan_id, competency_id, level, means, course_id, mentor_id, note, until_day,"
            + " from_edition, recorded_at, recorded_by",
        Ids.next(),
        plan.id(),
        number(competency[0]),
        Integer.parseInt(draft.level()),
        draft.means().name(),
        course,
        mentor,
        draft.note(),
        draft.until(),
        edition,
        clock.instant(),
        user.personId());
  }

  /** The person learns what the head did; a head sees what waits in the list. */
  private void tell(Plan plan, String key) {
    if (plan.person() != user.personId()) {
      notices.tell(
          plan.person(), key, List.of(plan.from(), plan.to()), "/planning/plan?id=" + plan.id());
    }
  }
}
