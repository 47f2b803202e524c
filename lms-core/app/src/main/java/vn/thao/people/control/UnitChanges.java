package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thao.people.control.UnitChangeReading.Kept;
import vn.thao.people.entity.UnitChangeDraft;
import vn.thao.people.entity.UnitChangeKind;
import vn.thao.people.entity.UnitChangePlan;
import vn.thao.people.entity.UnitChangePlanning;
import vn.thao.people.entity.UnitChangeRow;
import vn.thao.people.entity.UnitChangeView;
import vn.thao.people.entity.UnitFacts;
import vn.thao.people.entity.UnitPart;
import vn.thao.people.entity.UnitStanding;
import vn.thao.people.entity.UnitUseRow;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * Mergers, splits, new names and ends of units. A change is worded first, and shown as what it
 * would write; putting it into force writes exactly that, all or nothing, and it can be taken back
 * as a whole. It takes turns with imports.
 */
@ApplicationScoped
public class UnitChanges {

  private static final int LONGEST_REACH = 900;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject DatedUndoing undoing;
  @Inject ImportTurn turn;
  @Inject @Any Instance<UnitUse> uses;
  @Inject Clock clock;

  @Requires(Permission.MANAGE_PEOPLE)
  @Transactional
  public List<UnitChangeRow> list() {
    return reading().list();
  }

  /**
   * Words a change.
   *
   * @return its number
   */
  @Requires(value = Permission.MANAGE_PEOPLE, audited = true)
  @Transactional
  public long begin(UnitChangeDraft draft) {
    if (draft.from() == null) {
      throw new Refused("unit-change.from-needed");
    }
    var units = reached(draft);
    var id = Ids.next();
    Sql.insert(
        em,
        "people_unit_change",
        "id, kind, decision, valid_from, reach, content, recorded_at, recorded_by",
        id,
        draft.kind().name(),
        fits(draft.decision()),
        draft.from(),
        reach(units),
        UnitChangeContent.text(first(draft, units)),
        clock.instant(),
        user.caller().accountId());
    return id;
  }

  private List<UnitStanding> reached(UnitChangeDraft draft) {
    var facts = reading().facts(draft.from(), List.of());
    var units = draft.units().stream().map(facts::reached).filter(Objects::nonNull).toList();
    if (units.isEmpty() || units.size() < draft.units().size()) {
      throw new Refused("unit-change.units-needed");
    }
    return units;
  }

  /** What is known from the beginning: a renamed unit starts from its present name. */
  private static UnitChangeDraft first(UnitChangeDraft draft, List<UnitStanding> units) {
    var starts = draft.kind() != UnitChangeKind.SPLIT && draft.kind() != UnitChangeKind.ABOLISH;
    return new UnitChangeDraft(
        draft.kind(),
        draft.from(),
        draft.decision(),
        draft.units(),
        draft.kind() == UnitChangeKind.SPLIT,
        starts ? List.of(units.get(0).part()) : List.of(),
        Map.of());
  }

  private static String fits(String decision) {
    if (decision.isBlank() || decision.length() > 100) {
      throw new Refused("unit-change.problem.decision", 100);
    }
    return decision;
  }

  private static String reach(List<UnitStanding> units) {
    var reach = String.join(" ", units.stream().map(UnitStanding::path).toList());
    if (reach.length() > LONGEST_REACH) {
      throw new Refused("unit-change.too-many");
    }
    return reach;
  }

  /**
   * Words it anew; what is wrong with it is then shown, and nothing lost.
   *
   * @param version of the wording that the officer had before
   */
  @Requires(value = Permission.MANAGE_PEOPLE, audited = true)
  @Transactional
  public void word(long id, String version, UnitChangeDraft worded) {
    turn.take(id);
    var kept = draft(id);
    if (!version(kept.draft()).equals(version)) {
      throw new Conflict("unit-change.worded-meanwhile");
    }
    var draft = worded(kept.draft(), worded);
    Bulk.run(
        em,
        "update people_unit_change set valid_from = ?, decision = ?, reach = ?, content = ?"
            + " where id = ?",
        List.of(
            draft.from(),
            draft.decision(),
            reach(reached(draft)),
            UnitChangeContent.text(draft),
            id));
  }

  private UnitChangeDraft worded(UnitChangeDraft before, UnitChangeDraft worded) {
    var from = worded.from() == null ? before.from() : worded.from();
    var merges = before.kind() == UnitChangeKind.MERGE;
    return new UnitChangeDraft(
        before.kind(),
        from,
        fits(worded.decision()),
        merges ? worded.units() : before.units(),
        worded.stays(),
        merges ? target(from, worded) : worded.parts(),
        worded.places());
  }

  /** What others merge into stays as it is; only a new unit is described. */
  private List<UnitPart> target(LocalDate from, UnitChangeDraft worded) {
    var standing = reading().facts(from, List.of());
    return worded.parts().stream()
        .map(part -> worded.units().contains(part.code()) ? asItIs(standing, part) : part)
        .toList();
  }

  private static UnitPart asItIs(UnitFacts facts, UnitPart part) {
    var unit = facts.reached(part.code());
    return unit == null ? part : unit.part();
  }

  @Requires(Permission.MANAGE_PEOPLE)
  @Transactional
  public UnitChangeView view(long id) {
    var kept = reading().one(id);
    var facts = reading().facts(kept.draft().from(), kept.draft().units());
    var draft = kept.row().isDraft();
    var plan = draft ? UnitChangePlanning.plan(kept.draft(), facts) : null;
    return new UnitChangeView(
        kept.row(),
        kept.draft(),
        plan,
        version(kept.draft()),
        draft ? seen(kept.draft(), plan) : "",
        names(facts, kept.draft()),
        facts.units().values().stream().filter(UnitStanding::reached).toList(),
        splits(kept) ? facts.children(kept.draft().units().get(0)) : List.of(),
        splits(kept) ? facts.posts(kept.draft().units()) : List.of(),
        draft ? uses(plan, facts) : List.of());
  }

  private static boolean splits(Kept kept) {
    return kept.row().kind() == UnitChangeKind.SPLIT;
  }

  private static Map<String, LocalName> names(UnitFacts facts, UnitChangeDraft draft) {
    var names = new HashMap<String, LocalName>();
    facts
        .units()
        .forEach((code, unit) -> names.put(code, new LocalName(unit.nameVi(), unit.nameEn())));
    draft.parts().forEach(part -> names.putIfAbsent(part.code(), part.name()));
    return names;
  }

  /** Of the units that end. */
  private List<UnitUseRow> uses(UnitChangePlan plan, UnitFacts facts) {
    var ids = plan.ended().stream().map(code -> facts.units().get(code).id()).toList();
    var found = new ArrayList<UnitUseRow>();
    uses.forEach(use -> found.addAll(use.of(ids)));
    return found;
  }

  private static String version(UnitChangeDraft draft) {
    return Hash.of(draft.toString());
  }

  private static String seen(UnitChangeDraft draft, UnitChangePlan plan) {
    return Hash.of(draft + "\n" + plan);
  }

  /**
   * Puts it into force.
   *
   * @param seen of the plan that was shown
   */
  @Requires(value = Permission.MANAGE_PEOPLE, audited = true)
  @Transactional
  public void apply(long id, String seen) {
    turn.take(id);
    var kept = draft(id);
    var facts = reading().facts(kept.draft().from(), kept.draft().units());
    var plan = UnitChangePlanning.plan(kept.draft(), facts);
    if (!seen(kept.draft(), plan).equals(seen)) {
      throw new Conflict("unit-change.moved-on");
    }
    if (!plan.isPossible()) {
      throw new Refused("unit-change.not-possible");
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    new UnitChangeWriting(em, id, now, kept.draft(), facts).write(plan);
    mark("applied", id);
  }

  private void mark(String what, long id) {
    Bulk.run(
        em,
        "update people_unit_change set %1$s_at = ?, %1$s_by = ? where id = ?".formatted(what),
        List.of(clock.instant(), user.caller().accountId(), id));
  }

  /** Takes back what is in force, as a whole. */
  @Requires(value = Permission.MANAGE_PEOPLE, audited = true)
  @Transactional
  public void undo(long id) {
    turn.take(id);
    if (!reading().one(id).row().status().equals("APPLIED")) {
      throw new Conflict("unit-change.settled");
    }
    undoing.undo(DatedTable.ASSIGNMENT, id);
    undoing.undo(DatedTable.UNIT_VERSION, id);
    mark("undone", id);
  }

  /** Throws away a wording that was never in force. */
  @Requires(value = Permission.MANAGE_PEOPLE, audited = true)
  @Transactional
  public void discard(long id) {
    turn.take(id);
    draft(id);
    Bulk.run(em, "delete from people_unit_change where id = ?", List.of(id));
  }

  private Kept draft(long id) {
    var kept = reading().one(id);
    if (!kept.row().isDraft()) {
      throw new Conflict("unit-change.settled");
    }
    return kept;
  }

  private UnitChangeReading reading() {
    return new UnitChangeReading(em, user.scope(Permission.MANAGE_PEOPLE));
  }
}
