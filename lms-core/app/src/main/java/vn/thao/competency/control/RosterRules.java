package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import vn.thao.competency.entity.RosterRule;
import vn.thao.competency.entity.RosterRuleView;
import vn.thao.platform.control.ConditionKind.Look;
import vn.thao.platform.control.Conditions;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Condition;
import vn.thao.platform.entity.Condition.Shape;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.Scope;

/**
 * What slots of rosters ask of people, on the tree of decision 0026: a draft is edited part by part
 * and laid down from a day on. Whoever changes one names the edition that was on the page; of two
 * officers at once the second is shown what the first has done.
 */
@ApplicationScoped
public class RosterRules {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject WholeProvince province;
  @Inject Conditions conditions;
  @Inject Texts texts;
  @Inject Clock clock;

  @Requires(Permission.MANAGE_FRAMEWORKS)
  @Transactional
  public RosterRuleView view(String code, long slot, Locale language) {
    province.check();
    var about = slot(code, slot);
    var rules = RosterRuleRows.of(em, slot);
    var draft = rules.stream().filter(RosterRule::draft).findFirst().orElse(null);
    var facts = new RosterFacts(conditions, texts, look(), rules, draft != null, language);
    return new RosterRuleView(
        code,
        new LocalName((String) about[3], (String) about[4]),
        slot,
        new LocalName((String) about[1], (String) about[2]),
        rules.stream()
            .filter(rule -> !rule.draft())
            .map(rule -> new RosterRuleView.Version(facts.sentence(rule), rule.from(), rule.to()))
            .toList(),
        draft,
        draft == null ? List.of() : facts.words().lines(draft.says(), language),
        draft == null ? Map.of() : facts.words().fields(),
        draft == null ? 0 : facts.fitting(draft).size(),
        draft == null ? List.of() : leaving(slot, draft, facts));
  }

  private List<RosterRuleView.Leaving> leaving(long slot, RosterRule draft, RosterFacts facts) {
    var members =
        Sql.rows(
            em,
            "select m.person_id, p.full_name from competency_roster_member m join people_person p"
                + " on p.id = m.person_id where m.slot_id = ?1 and m.open_key is not null"
                + " order by p.sort_key, p.id",
            slot);
    var levels =
        new RosterLevels(
            (sql, values) -> Sql.rows(em, sql, values),
            Time.today(clock),
            members.stream().map(row -> number(row[0])).toList(),
            draft.competencies());
    return members.stream()
        .filter(row -> !facts.standing(draft, number(row[0])).fits())
        .map(
            row ->
                new RosterRuleView.Leaving(
                    (String) row[1],
                    facts.lacks(draft, number(row[0]), code -> levels.level(number(row[0]), code))))
        .toList();
  }

  private Look look() {
    return new Look(
        (sql, values) -> Sql.rows(em, sql, values),
        Scope.EVERYTHING,
        Time.today(clock),
        clock.instant());
  }

  /** An open slot of the roster: its id, its names and those of the roster. */
  private Object[] slot(String code, long slot) {
    return Sql.rows(
            em,
            "select s.id, s.name_vi, s.name_en, r.name_vi as roster_vi, r.name_en as roster_en"
                + " from competency_roster_slot s join competency_roster r on r.id = s.roster_id"
                + " where s.id = ?1 and r.code = ?2 and s.retracted_at is null"
                + " and s.valid_to is null",
            slot,
            code)
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  /** A draft that says what was laid down last; nothing when there is a draft already. */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void begin(String code, long slot) {
    var rules = locked(code, slot);
    if (rules.stream().noneMatch(RosterRule::draft)) {
      var says =
          rules.stream()
              .map(RosterRule::says)
              .findFirst()
              .orElseGet(() -> Condition.group(Shape.ALL));
      RosterRuleRows.insert(em, draft(slot, says, Time.today(clock)), clock.instant(), by());
    }
  }

  static RosterRule draft(long slot, Condition says, LocalDate from) {
    return new RosterRule(0, slot, says, from, null, true, 1);
  }

  /**
   * Adds a leaf to the group at a place.
   *
   * @param chosen by field
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void addLeaf(
      String code, long slot, int edition, String place, String kind, Map<String, String> chosen) {
    locked(code, slot);
    var leaf = conditions.words(look()).leaf(kind, chosen);
    change(code, slot, edition, says -> says.plus(place, Condition.of(leaf)));
  }

  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void addGroup(String code, long slot, int edition, String place, Shape shape) {
    var group = Condition.group(shape == Shape.LEAF ? Shape.ALL : shape);
    change(code, slot, edition, says -> says.plus(place, group));
  }

  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void shape(String code, long slot, int edition, String place, Shape shape) {
    change(code, slot, edition, says -> says.shaped(place, shape));
  }

  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void remove(String code, long slot, int edition, String place) {
    change(code, slot, edition, says -> says.without(place));
  }

  private void change(String code, long slot, int edition, UnaryOperator<Condition> change) {
    var draft = open(locked(code, slot), edition);
    var changed = draft.with(change.apply(draft.says()));
    if (!RosterRuleRows.change(em, changed, clock.instant(), by())) {
      throw new Conflict("rosters.moved-on");
    }
  }

  /** Throws the draft away; what is in force stays. */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void discard(String code, long slot, int edition) {
    if (!RosterRuleRows.retract(em, open(locked(code, slot), edition), clock.instant())) {
      throw new Conflict("rosters.moved-on");
    }
  }

  /**
   * Lays the draft down from a day on; what was asked before ends the day before. Members stay, and
   * the roster says who no longer fits.
   *
   * @param from null: today
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void activate(String code, long slot, int edition, LocalDate from) {
    var rules = locked(code, slot);
    var draft = open(rules, edition);
    if (!draft.says().isComplete()) {
      throw new Refused("roster-rule.incomplete");
    }
    var today = Time.today(clock);
    var first = Objects.requireNonNullElse(from, today);
    if (first.isBefore(today)) {
      throw new Refused("roster-rule.from-past");
    }
    var now = clock.instant();
    for (var old : rules) {
      if (!old.draft() && (old.to() == null || !old.to().isBefore(first))) {
        RosterRuleRows.retract(em, old, now);
        if (old.from().isBefore(first)) {
          var ended =
              new RosterRule(
                  0, slot, old.says(), old.from(), first.minusDays(1), false, old.edition());
          RosterRuleRows.insert(em, ended, now, by());
        }
      }
    }
    if (!RosterRuleRows.retract(em, draft, now)) {
      throw new Conflict("rosters.moved-on");
    }
    RosterRuleRows.insert(
        em, new RosterRule(0, slot, draft.says(), first, null, false, edition), now, by());
  }

  private static RosterRule open(List<RosterRule> rules, int edition) {
    return rules.stream()
        .filter(each -> each.draft() && each.edition() == edition)
        .findFirst()
        .orElseThrow(() -> new Conflict("rosters.moved-on"));
  }

  /** Two officers work on a slot one after the other, also when one of them appoints. */
  private List<RosterRule> locked(String code, long slot) {
    // Before any plain read, lest that shows what was before the other one's change.
    Sql.rows(
        em,
        "select s.id, s.primaries from competency_roster_slot s where s.id = ?1 for update",
        slot);
    province.check();
    slot(code, slot);
    return RosterRuleRows.of(em, slot);
  }

  private long by() {
    return user.personId();
  }
}
