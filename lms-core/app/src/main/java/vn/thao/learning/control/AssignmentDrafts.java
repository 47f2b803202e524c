package vn.thao.learning.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.thao.learning.entity.AssignmentDraft;
import vn.thao.learning.entity.AssignmentVersion;
import vn.thao.platform.control.Conditions;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Outbox;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Condition;
import vn.thao.platform.entity.Condition.Shape;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * Drafts of rules, and what becomes of them. Whoever changes one names the edition that was on the
 * page; of two officers at once the second is shown what the first has done.
 */
@ApplicationScoped
public class AssignmentDrafts {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Conditions conditions;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** A new rule, so far a draft that concerns nobody. */
  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public void create(String code, AssignmentDraft head) {
    if (!code.matches("[A-Z0-9][A-Z0-9-]{1,38}")) {
      throw new Refused("assignment-rule.code-wrong");
    }
    head.check();
    long course = course(head.course());
    var unit = unit(head.unit());
    long rule = Ids.next();
    try {
      Sql.insert(
          em,
          "learning_assignment_rule",
          "id, code, recorded_at, recorded_by",
          rule,
          code,
          clock.instant(),
          user.personId());
    } catch (PersistenceException taken) {
      throw new Conflict("assignment-rule.code-taken", code);
    }
    AssignmentRows.insert(
        em,
        new AssignmentVersion(
            0,
            rule,
            code,
            head.name(),
            course,
            head.course(),
            number(unit[0]),
            head.unit(),
            (String) unit[1],
            Condition.group(Shape.ALL),
            head.due(),
            head.decision(),
            head.from(),
            head.to(),
            true,
            1,
            user.personId()),
        clock.instant());
  }

  /** A draft that says what was laid down last; nothing when there is a draft already. */
  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public void begin(String code) {
    var versions = locked(code);
    if (versions.stream().noneMatch(AssignmentVersion::draft)) {
      var last = versions.get(0);
      var today = Time.today(clock);
      var first = last.from().isBefore(today) ? today : last.from();
      AssignmentRows.insert(em, last.drafted(first, user.personId()), clock.instant());
    }
  }

  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public void head(String code, int edition, AssignmentDraft head) {
    head.check();
    AssignmentRows.lock(em, code);
    long course = course(head.course());
    var unit = unit(head.unit());
    change(
        code,
        edition,
        old ->
            new AssignmentVersion(
                old.id(),
                old.rule(),
                code,
                head.name(),
                course,
                head.course(),
                number(unit[0]),
                head.unit(),
                (String) unit[1],
                old.condition(),
                head.due(),
                head.decision(),
                head.from(),
                head.to(),
                true,
                edition,
                old.by()));
  }

  /**
   * Adds a leaf to the group at a place.
   *
   * @param chosen by field
   */
  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public void addLeaf(
      String code, int edition, String place, String kind, Map<String, String> chosen) {
    AssignmentRows.lock(em, code);
    var reading = reading();
    var leaf = conditions.words(reading.look()).leaf(kind, chosen);
    change(code, edition, old -> old.with(old.condition().plus(place, Condition.of(leaf))));
  }

  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public void addGroup(String code, int edition, String place, Shape shape) {
    var group = Condition.group(shape == Shape.LEAF ? Shape.ALL : shape);
    change(code, edition, old -> old.with(old.condition().plus(place, group)));
  }

  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public void shape(String code, int edition, String place, Shape shape) {
    change(code, edition, old -> old.with(old.condition().shaped(place, shape)));
  }

  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public void remove(String code, int edition, String place) {
    change(code, edition, old -> old.with(old.condition().without(place)));
  }

  private void change(String code, int edition, UnaryOperator<AssignmentVersion> change) {
    var draft = draft(locked(code), edition);
    var edited = change.apply(draft).edited(user.personId());
    if (!AssignmentRows.change(em, edited, clock.instant())) {
      throw new Conflict("assignment-rule.moved-on");
    }
  }

  /** Throws the draft away; what is in force stays. A rule that never was in force is over. */
  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public void discard(String code, int edition) {
    AssignmentRows.retract(em, draft(locked(code), edition), clock.instant());
  }

  /**
   * Puts the draft into force from its first day on; what was in force ends the day before. The
   * nominations follow at once, after the commit.
   */
  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public void activate(String code, int edition) {
    var versions = locked(code);
    var draft = draft(versions, edition);
    if (!draft.condition().isComplete()) {
      throw new Refused("assignment-rule.condition-needed");
    }
    if (draft.from().isBefore(Time.today(clock))) {
      throw new Refused("assignment-rule.from-past");
    }
    if (draft.to() != null && draft.to().isBefore(draft.from())) {
      throw new Refused("assignment-rule.to-before");
    }
    endAll(versions, draft.from().minusDays(1));
    AssignmentRows.retract(em, draft, clock.instant());
    long id = AssignmentRows.insert(em, draft.laidDown(user.personId()), clock.instant());
    outbox.add(
        AssignmentRounds.KIND,
        Long.toString(id),
        Json.createObjectBuilder().add(AssignmentRounds.CODE, code).build());
  }

  /**
   * Ends what is in force; who has been nominated stays so.
   *
   * @param last the last day on which it concerns somebody new; today or later
   */
  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public void end(String code, LocalDate last) {
    var today = Time.today(clock);
    if (last == null || last.isBefore(today)) {
      throw new Refused("assignment-rule.end-past");
    }
    var versions = locked(code);
    if (versions.stream().noneMatch(each -> !each.draft() && !each.isOverBy(today))) {
      throw new Conflict("assignment-rule.moved-on");
    }
    endAll(versions, last);
  }

  private void endAll(List<AssignmentVersion> versions, LocalDate last) {
    for (var each : versions) {
      if (!each.draft() && (each.to() == null || each.to().isAfter(last))) {
        AssignmentRows.retract(em, each, clock.instant());
        if (!each.from().isAfter(last)) {
          AssignmentRows.insert(em, each.until(last), clock.instant());
        }
      }
    }
  }

  private static AssignmentVersion draft(List<AssignmentVersion> versions, int edition) {
    return versions.stream()
        .filter(each -> each.draft() && each.edition() == edition)
        .findFirst()
        .orElseThrow(() -> new Conflict("assignment-rule.moved-on"));
  }

  /** The versions of a rule that the caller may change, the latest first. */
  private List<AssignmentVersion> locked(String code) {
    AssignmentRows.lock(em, code);
    var scope = user.scope(Permission.NOMINATE);
    var versions =
        reading().versions().keySet().stream().filter(each -> each.code().equals(code)).toList();
    if (versions.isEmpty()
        || versions.stream().anyMatch(each -> scope.within(each.path()).isEmpty())) {
      throw new NotFound("failure.not-found");
    }
    if (!versions.stream().allMatch(each -> scope.covers(each.path()))) {
      throw new Refused("assignment-rule.not-yours");
    }
    return versions;
  }

  private AssignmentReading reading() {
    return new AssignmentReading(
        (sql, values) -> Sql.rows(em, sql, values),
        user.scope(Permission.NOMINATE),
        Time.today(clock),
        clock.instant());
  }

  private long course(String code) {
    return Sql.rows(
            em,
            "select c.id, c.code from content_course c join content_version v on v.course_id = c.id"
                + " and v.status = 'PUBLISHED' where c.code = ?1",
            code)
        .stream()
        .map(row -> number(row[0]))
        .findFirst()
        .orElseThrow(() -> new Refused("assignment-rule.course-needed"));
  }

  /** Id and path of a unit of the scope. */
  private Object[] unit(String code) {
    var scope = user.scope(Permission.NOMINATE);
    return new AssignmentSql(
            (sql, values) -> Sql.rows(em, sql, values), Time.today(clock), clock.instant(), scope)
        .units().stream()
            .filter(row -> row[1].equals(code))
            .map(row -> new Object[] {row[0], row[3]})
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
  }
}
