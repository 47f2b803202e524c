package vn.thao.planning.control;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.thao.planning.entity.Plan;
import vn.thao.planning.entity.PlanList;
import vn.thao.planning.entity.PlanSide;
import vn.thao.planning.entity.PlanView;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Scope;

/**
 * Kế hoạch học tập cá nhân: one's own plans, and those of the people of one's unit (as its head) or
 * scope (as an officer, who only reads). To anybody else a plan is not there.
 */
@ApplicationScoped
public class Plans {

  private static final int PAGE = 50;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * @param page of the plans of others, from 1
   */
  @Requires(Permission.LEARN)
  @Transactional
  public PlanList list(int page) {
    var today = Time.today(clock);
    boolean reads = user.caller().may(Permission.READ_PEOPLE);
    var sql = sql(today, user.scope(Permission.READ_PEOPLE));
    var own = PlanReading.plans(sql.ofPerson(user.personId()));
    var others = reads ? PlanReading.plans(sql.inScope(user.personId())) : List.<Plan>of();
    var paging = Paging.of(page, others.size(), PAGE);
    var shown = paging.of(others);
    var all = new ArrayList<>(own);
    all.addAll(shown);
    var lines = PlanReading.lines(sql, all);
    return new PlanList(
        PlanReading.rows(own, lines, today),
        reads ? PlanReading.rows(shown, lines, today) : null,
        user.caller().may(Permission.LEAD_UNIT) ? people(today) : null,
        others.size(),
        paging.page(),
        paging.pages());
  }

  private List<PlanList.Person> people(LocalDate today) {
    return sql(today, user.scope(Permission.LEAD_UNIT)).people(user.personId()).stream()
        .map(row -> new PlanList.Person((String) row[0], (String) row[1]))
        .toList();
  }

  private PlanSql sql(LocalDate day, Scope scope) {
    return new PlanSql((text, values) -> Sql.rows(em, text, values), day, clock.instant(), scope);
  }

  /**
   * @param asOf the day whose progress is shown; null: today
   */
  @Requires(Permission.LEARN)
  @Transactional(SUPPORTS)
  public PlanView view(long id, LocalDate asOf) {
    var today = Time.today(clock);
    var plan = found(id);
    var side = side(plan.person());
    if (side == null && !sql(today, user.scope(Permission.READ_PEOPLE)).reaches(plan.person())) {
      throw new NotFound("failure.not-found");
    }
    var day = Objects.requireNonNullElse(asOf, today);
    var lines = PlanReading.lines(sql(day, Scope.NONE), List.of(plan)).getOrDefault(id, List.of());
    return new PlanView(
        plan,
        side,
        day,
        lines,
        side == null ? List.of() : competencies(),
        side == null ? List.of() : courses());
  }

  Plan found(long id) {
    return PlanReading.plans(sql(Time.today(clock), Scope.NONE).plan(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  /** What the caller is to this person's plans; null: neither the person nor a head. */
  PlanSide side(long person) {
    if (user.personId() == person) {
      return PlanSide.PERSON;
    }
    return user.caller().may(Permission.LEAD_UNIT)
            && sql(Time.today(clock), user.scope(Permission.LEAD_UNIT)).reaches(person)
        ? PlanSide.HEAD
        : null;
  }

  private List<PlanView.Choice> competencies() {
    return choices(
        "select c.code, c.name_vi, c.name_en from competency_competency c where c.retired = 0"
            + " order by c.position, c.code");
  }

  private List<PlanView.Choice> courses() {
    return choices(
        "select c.code, v.title_vi, v.title_en from content_course c join content_version v"
            + " on v.course_id = c.id and v.status = 'PUBLISHED' order by c.code");
  }

  private List<PlanView.Choice> choices(String sql) {
    return Sql.rows(em, sql).stream()
        .map(
            row ->
                new PlanView.Choice(
                    (String) row[0],
                    new LocalName(row[0] + " – " + row[1], row[0] + " – " + row[2])))
        .toList();
  }
}
