package vn.thao.certification.control;

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
import vn.thao.certification.control.ProgrammeReading.Programme;
import vn.thao.certification.entity.RegisterList;
import vn.thao.certification.entity.RuleDraft;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** What officers lay down for a programme: its rules, and changes of law. Nothing is rewritten. */
@ApplicationScoped
public class ProgrammeChanges {

  private static final int LONGEST_NAME = 200;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;
  @Inject Earning earning;

  /** The courses that a rule may ask for. */
  @Requires(Permission.CERTIFY)
  @Transactional(SUPPORTS)
  public List<RegisterList.Choice> courses() {
    return Sql.rows(
            em,
            "select c.code, v.title_vi, v.title_en from content_course c join content_version v"
                + " on v.course_id = c.id and v.status = 'PUBLISHED' order by c.code")
        .stream()
        .map(RegisterBook::choice)
        .toList();
  }

  /**
   * @return how many certificates came of what was completed since the rule's first day
   */
  @Requires(value = Permission.CERTIFY, audited = true)
  @Transactional
  public int create(String code, LocalName name, RuleDraft draft) {
    if (!code.matches("[A-Z0-9][A-Z0-9-]{1,38}")) {
      throw new Refused("programme.code-wrong");
    }
    if (name.vi().isBlank()
        || name.vi().length() > LONGEST_NAME
        || name.en().length() > LONGEST_NAME) {
      throw new Refused("programme.name-needed", LONGEST_NAME);
    }
    draft.rule();
    try {
      Sql.insert(
          em,
          "certification_programme",
          "id, code, name_vi, name_en, recorded_at, recorded_by",
          Ids.next(),
          code,
          name.vi(),
          name.en(),
          clock.instant(),
          user.personId());
    } catch (PersistenceException taken) {
      throw new Refused("programme.code-taken", code);
    }
    return rule(code, 0, draft);
  }

  /**
   * Lays down a new rule; what was earned before stays as it was promised.
   *
   * @param seen id of the newest rule on the page; 0 when there was none
   * @return how many certificates came of what was completed since the rule's first day
   */
  @Requires(value = Permission.CERTIFY, audited = true)
  @Transactional
  public int rule(String code, long seen, RuleDraft draft) {
    var rule = draft.rule();
    var programme = locked(code);
    if (programme.rules().stream().mapToLong(each -> each.id()).max().orElse(0) != seen) {
      throw new Conflict("programme.moved-on");
    }
    var first = course(draft.first());
    var fixed = rule.fixedDay();
    var id = Ids.next();
    Sql.insert(
        em,
        "certification_rule",
        "id, programme_id, base, months, fixed_month, fixed_day, renew_from, grace, first_id,"
            + " renewal_id, decision, valid_from, recorded_at, recorded_by",
        id,
        programme.id(),
        rule.base().name(),
        rule.months(),
        fixed == null ? null : fixed.getMonthValue(),
        fixed == null ? null : fixed.getDayOfMonth(),
        rule.renewFrom(),
        rule.grace(),
        first,
        draft.renewal().isBlank() ? first : course(draft.renewal()),
        draft.decision(),
        draft.from(),
        clock.instant(),
        user.personId());
    return earning.settle(code, id);
  }

  /**
   * A change of law ends sooner what was earned before it.
   *
   * @param course code of the delta course that spares; empty: none does
   */
  @Requires(value = Permission.CERTIFY, audited = true)
  @Transactional
  public void curtail(
      String code, LocalDate earnedBefore, LocalDate until, String course, String decision) {
    if (earnedBefore == null || until == null) {
      throw new Refused("programme.law-days-needed");
    }
    if (decision.isBlank() || decision.length() > LONGEST_NAME) {
      throw new Refused("programme.decision-needed", LONGEST_NAME);
    }
    Sql.insert(
        em,
        "certification_curtailment",
        "id, programme_id, earned_before, valid_until, course_id, decision, recorded_at,"
            + " recorded_by",
        Ids.next(),
        locked(code).id(),
        earnedBefore,
        until,
        course.isBlank() ? null : course(course),
        decision,
        clock.instant(),
        user.personId());
  }

  /** Two officers change a programme one after the other. */
  private Programme locked(String code) {
    Sql.rows(em, "select id, code from certification_programme where code = ?1 for update", code);
    return new ProgrammeReading(em, clock.instant())
        .programme(code)
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private long course(String code) {
    var found =
        Sql.rows(
            em,
            "select c.id, c.code from content_course c join content_version v on v.course_id = c.id"
                + " and v.status = 'PUBLISHED' where c.code = ?1",
            code);
    if (found.isEmpty()) {
      throw new Refused("programme.course-needed", code);
    }
    return number(found.get(0)[0]);
  }
}
