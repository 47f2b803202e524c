package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.thao.competency.entity.FrameworkChange;
import vn.thao.competency.entity.FrameworkChanges;
import vn.thao.competency.entity.FrameworkVersion;
import vn.thao.competency.entity.FrameworkView;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;

/** The framework as everybody may read it; its draft is for those who keep it. */
@ApplicationScoped
public class FrameworkVersions {

  @Inject FrameworkReading reading;
  @Inject ApprovalCalls calls;
  @Inject CurrentUser user;

  /**
   * @param number null: the published one
   */
  @Requires({Permission.LEARN, Permission.MANAGE_FRAMEWORKS})
  @Transactional
  public FrameworkView view(Integer number) {
    var versions = readable();
    return view(
        number == null ? FrameworkReading.published(versions) : find(versions, number), versions);
  }

  /**
   * The open draft.
   *
   * @throws NotFound when none is open
   */
  @Requires(Permission.MANAGE_FRAMEWORKS)
  @Transactional
  public FrameworkView draft() {
    var versions = reading.versions();
    var draft =
        versions.stream()
            .filter(FrameworkVersion::isDraft)
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
    return view(draft, versions);
  }

  private FrameworkView view(FrameworkVersion version, List<FrameworkVersion> versions) {
    var framework = reading.framework(version.id());
    return new FrameworkView(
        version,
        framework,
        versions,
        reading.scale(),
        version.isDraft() ? framework.gaps() : List.of(),
        version.isBy(user.personId()),
        version.isDraft() ? calls.last(ApprovalCalls.Waiting.of(version)) : null);
  }

  /**
   * What the later of two versions has otherwise.
   *
   * @param before null: the one before the later one
   * @param after null: the newest
   */
  @Requires({Permission.LEARN, Permission.MANAGE_FRAMEWORKS})
  @Transactional
  public FrameworkChanges changes(Integer before, Integer after) {
    var versions = readable();
    var late = after == null ? versions.get(0) : find(versions, after);
    var early =
        before != null
            ? find(versions, before)
            : versions.stream()
                .filter(version -> version.number() < late.number())
                .findFirst()
                .orElse(late);
    return new FrameworkChanges(
        early,
        late,
        versions,
        FrameworkChange.between(reading.framework(early.id()), reading.framework(late.id())));
  }

  private List<FrameworkVersion> readable() {
    boolean all = user.caller().may(Permission.MANAGE_FRAMEWORKS);
    return reading.versions().stream().filter(version -> all || !version.isDraft()).toList();
  }

  private static FrameworkVersion find(List<FrameworkVersion> versions, int number) {
    return versions.stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }
}
