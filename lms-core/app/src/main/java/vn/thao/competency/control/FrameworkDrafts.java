package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.thao.competency.entity.Competency;
import vn.thao.competency.entity.CompetencyKind;
import vn.thao.competency.entity.Framework;
import vn.thao.competency.entity.FrameworkProblem;
import vn.thao.competency.entity.FrameworkVersion;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Forbidden;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** How the framework changes: one officer writes a draft, another publishes it. */
@ApplicationScoped
public class FrameworkDrafts {

  private static final int MOST = 300;

  @Inject FrameworkReading reading;
  @Inject FrameworkWriting writing;
  @Inject WholeProvince province;
  @Inject ApprovalCalls calls;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * Opens a draft as a copy of the published version.
   *
   * @return its number
   * @throws Conflict when one is open already
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public int begin() {
    province.check();
    var versions = reading.versions();
    return open(versions, reading.framework(FrameworkReading.published(versions).id()));
  }

  /** For a use case that has checked who asks. */
  int open(List<FrameworkVersion> versions, Framework content) {
    for (var version : versions) {
      if (version.isDraft()) {
        throw new Conflict("frameworks.open-already", version.writers());
      }
    }
    int number = versions.stream().mapToInt(FrameworkVersion::number).max().orElse(0) + 1;
    long id = Ids.next();
    try {
      writing.open(id, number, user.personId());
    } catch (PersistenceException another) {
      throw new Conflict("frameworks.open-meanwhile");
    }
    writing.sign(id, user.personId());
    writing.write(id, new Framework(List.of()), content);
    return number;
  }

  /**
   * Writes one competency of the draft, a new one or one that is there.
   *
   * @param revision that the officer has seen
   * @param isNew it must not be there yet
   * @param rank its place among its siblings, from 1
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void save(int revision, Competency competency, boolean isNew, int rank) {
    province.check();
    var draft = seen(revision);
    var before = reading.framework(draft.id());
    var known = before.find(competency.code());
    if (isNew && known.isPresent()) {
      throw new Refused("frameworks.twice", competency.code());
    }
    if (!isNew && known.isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    if (isNew && before.competencies().size() >= MOST) {
      throw new Refused("frameworks.too-many", MOST);
    }
    refuseGroup(competency);
    var after =
        before.with(
            known.map(Competency::identifier).map(competency::known).orElse(competency), rank);
    refuseProblems(after.problems(reading.levels()));
    write(draft, revision, before, after);
  }

  /** What people have attained can't become a group. */
  private void refuseGroup(Competency competency) {
    if (competency.kind() == CompetencyKind.GROUP
        && reading.everPublished().contains(competency.code())) {
      throw new Refused("frameworks.no-group", competency.code());
    }
  }

  private static void refuseProblems(List<FrameworkProblem> problems) {
    if (!problems.isEmpty()) {
      var first = problems.get(0);
      throw new Refused(first.key(), first.arguments().toArray());
    }
  }

  /** Takes out what was never published; anything else can only be retired. */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void remove(int revision, String code) {
    province.check();
    var draft = seen(revision);
    var before = reading.framework(draft.id());
    if (before.find(code).isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    if (reading.everPublished().contains(code)) {
      throw new Refused("frameworks.retire-instead", code);
    }
    if (before.competencies().stream().anyMatch(one -> one.parent().equals(code))) {
      throw new Refused("frameworks.has-children", code);
    }
    write(draft, revision, before, before.without(code));
  }

  private void write(FrameworkVersion draft, int revision, Framework before, Framework after) {
    touch(draft, revision);
    writing.sign(draft.id(), user.personId());
    writing.write(draft.id(), before, after);
  }

  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void drop(int revision) {
    province.check();
    var draft = seen(revision);
    touch(draft, revision);
    writing.delete(draft.id());
  }

  /** Asks those who may publish the draft to do so. */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void ask(int revision) {
    province.check();
    var draft = seen(revision);
    refuseUnfinished(reading.framework(draft.id()));
    calls.ask(ApprovalCalls.Waiting.of(draft));
  }

  /**
   * Makes the draft the framework in use, and the former one outdated. Codes and ids stay, so
   * evidence keeps its meaning.
   *
   * @throws Forbidden when the officer has written in it
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void publish(int revision) {
    province.check();
    var draft = seen(revision);
    if (draft.isBy(user.personId())) {
      throw new Forbidden("frameworks.own");
    }
    var framework = reading.framework(draft.id());
    refuseUnfinished(framework);
    touch(draft, revision);
    writing.publish(draft.id(), user.personId());
    writing.project(framework);
    calls.tellAuthors(ApprovalCalls.Waiting.of(draft), "/competency/frameworks");
  }

  private void refuseUnfinished(Framework framework) {
    refuseProblems(framework.problems(reading.levels()));
    int gaps = framework.gaps().size();
    if (gaps > 0) {
      throw new Refused("frameworks.has-gaps", gaps);
    }
    reading.required(Time.today(clock)).forEach((code, levels) -> keep(framework, code, levels));
  }

  /** What a position requires today or later can't go. */
  private static void keep(Framework framework, String code, Set<Integer> levels) {
    var found = framework.find(code).filter(one -> !one.retired());
    if (found.isEmpty()) {
      throw new Refused("frameworks.required", code);
    }
    for (int level : levels) {
      if (found.get().levels().stream().noneMatch(one -> one.level() == level)) {
        throw new Refused("frameworks.required-level", code, level);
      }
    }
  }

  private void touch(FrameworkVersion draft, int revision) {
    if (!writing.touch(draft.id(), revision, user.personId())) {
      throw new Conflict("frameworks.changed-now");
    }
  }

  private FrameworkVersion seen(int revision) {
    var draft =
        reading.versions().stream()
            .filter(FrameworkVersion::isDraft)
            .findFirst()
            .orElseThrow(() -> new Conflict("frameworks.closed"));
    if (draft.revision() != revision) {
      throw new Conflict("frameworks.changed", draft.changedBy());
    }
    return draft;
  }
}
