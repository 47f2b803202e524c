package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.thao.competency.entity.GridCompetency;
import vn.thao.competency.entity.MatrixDecision;
import vn.thao.competency.entity.MatrixVersion;
import vn.thao.competency.entity.RequirementCell;
import vn.thao.competency.entity.RequirementChange;
import vn.thao.competency.entity.RequirementDraft;
import vn.thao.competency.entity.RequirementGrid;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Forbidden;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** How the matrix of requirements changes: one officer writes a draft, another approves it. */
@ApplicationScoped
public class RequirementDrafts {

  @PersistenceContext EntityManager em;
  @Inject MatrixReading reading;
  @Inject MatrixWriting writing;
  @Inject WholeProvince province;
  @Inject ApprovalCalls calls;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * The open draft and what it would change.
   *
   * @throws NotFound when none is open
   */
  @Requires(Permission.MANAGE_FRAMEWORKS)
  @Transactional
  public RequirementDraft view() {
    var draft = reading.draft().orElseThrow(() -> new NotFound("failure.not-found"));
    var day = Objects.requireNonNullElseGet(draft.from(), () -> Time.today(clock));
    var fresh = reading.draftLevels(draft.id());
    var old = reading.levels(day);
    var positions = reading.positionsFrom(day);
    var all = reading.competencies();
    var wanted = new HashSet<>(fresh.keySet());
    wanted.addAll(old.keySet());
    var shown = RequirementGrid.shown(all, wanted);
    var grid = new RequirementGrid(day, positions, shown, fresh, draft);
    var before = new RequirementGrid(day, positions, shown, old, null);
    var changes = RequirementChange.between(before, grid, reading.people(day));
    var touched = changes.stream().map(change -> change.position().id()).distinct().toList();
    return new RequirementDraft(
        grid,
        changes,
        reading.people(day, touched),
        overtaken(draft),
        draft.isBy(user.personId()),
        calls.last(ApprovalCalls.Waiting.of(draft)));
  }

  private List<MatrixVersion> overtaken(MatrixVersion draft) {
    return draft.from() == null
        ? List.of()
        : reading.approved().stream()
            .filter(MatrixVersion::standing)
            .filter(version -> !version.from().isBefore(draft.from()))
            .toList();
  }

  /**
   * Opens a draft with what is required in the long run.
   *
   * @throws Conflict when one is open already
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void begin() {
    province.check();
    reading.draft().ifPresent(this::refuseSecond);
    long id = Ids.next();
    try {
      writing.open(id, user.personId());
    } catch (PersistenceException another) {
      throw new Conflict("requirements.open-meanwhile");
    }
    writing.sign(id, user.personId());
  }

  private void refuseSecond(MatrixVersion open) {
    throw new Conflict("requirements.open-already", open.writers());
  }

  /**
   * Writes what was typed; cells that are not named stay as they are.
   *
   * @param revision that the officer has seen
   * @param cells 0 where nothing is required
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void save(
      long id, int revision, MatrixDecision decision, Map<RequirementCell, Integer> cells) {
    province.check();
    decision.check(Time.today(clock));
    var draft = seen(id, revision);
    checkLevels(cells);
    writing.change(draft.id(), revision, decision, user.personId(), this::refuseChanged);
    writing.sign(id, user.personId());
    writing.write(id, reading.draftLevels(id), cells);
  }

  /** The framework may have changed since the draft was opened. */
  private void checkLevels(Map<RequirementCell, Integer> cells) {
    var competencies = new HashMap<Long, GridCompetency>();
    reading.competencies().forEach(one -> competencies.put(one.id(), one));
    var positions =
        reading.positionsFrom(LocalDate.EPOCH).stream()
            .map(position -> position.id())
            .collect(Collectors.toSet());
    cells.forEach(
        (cell, level) -> {
          var competency = competencies.get(cell.competency());
          if (competency == null || !positions.contains(cell.position())) {
            throw new NotFound("failure.not-found");
          }
          if (level != 0 && competency.retired()) {
            throw new Refused("requirements.retired-competency", competency.code());
          }
          if (level != 0 && !competency.levels().contains(level)) {
            throw new Refused("requirements.no-such-level", competency.code(), level);
          }
        });
  }

  /** Nothing of it remains but that it was there. */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void drop(long id, int revision) {
    province.check();
    seen(id, revision);
    writing.close(id, revision, "DROPPED", null, this::refuseChanged);
  }

  /** Asks those who may approve the draft to do so. */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void ask(long id, int revision) {
    province.check();
    var draft = seen(id, revision);
    complete(draft);
    calls.ask(ApprovalCalls.Waiting.of(draft));
  }

  /**
   * Puts the draft in force from its day on. What was required before ends on the day before; what
   * was to begin on that day or later never begins. What was known until now stays known.
   *
   * @throws Forbidden when the officer has written in it
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void approve(long id, int revision) {
    province.check();
    var draft = seen(id, revision);
    if (draft.isBy(user.personId())) {
      throw new Forbidden("requirements.own");
    }
    var levels = complete(draft);
    var decision = new MatrixDecision(draft.decision(), draft.decidedOn(), draft.from());
    writing.close(id, revision, "APPROVED", user.personId(), this::refuseChanged);
    writing.putInForce(id, decision, levels);
    calls.tellAuthors(ApprovalCalls.Waiting.of(draft), "/competency/requirements");
  }

  /** What it requires, once it says all that a decision says. */
  private Map<RequirementCell, Integer> complete(MatrixVersion draft) {
    if (!new MatrixDecision(draft.decision(), draft.decidedOn(), draft.from()).isComplete()) {
      throw new Refused("requirements.decision-needed");
    }
    var levels = reading.draftLevels(draft.id());
    if (levels.isEmpty()) {
      throw new Refused("requirements.nothing-required");
    }
    checkLevels(levels);
    return levels;
  }

  private MatrixVersion seen(long id, int revision) {
    var draft = reading.draft().filter(open -> open.id() == id).orElseThrow(this::closed);
    if (draft.revision() != revision) {
      throw new Conflict("requirements.changed", draft.changedBy());
    }
    return draft;
  }

  private Conflict closed() {
    return new Conflict("requirements.closed");
  }

  private void refuseChanged() {
    throw new Conflict("requirements.changed-now");
  }
}
