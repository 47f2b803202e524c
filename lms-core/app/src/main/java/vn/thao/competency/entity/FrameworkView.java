package vn.thao.competency.entity;

import java.util.List;

/**
 * A version with all that is in it.
 *
 * @param versions all that the reader may see, the newest first
 * @param scale the levels there are, ascending
 * @param gaps what the version lacks before it can be published
 * @param own whether the reader is among its authors
 * @param call the last time that somebody was asked to publish the draft; null: nobody was
 */
public record FrameworkView(
    FrameworkVersion version,
    Framework framework,
    List<FrameworkVersion> versions,
    List<ScaleLevel> scale,
    List<FrameworkProblem> gaps,
    boolean own,
    ApprovalCall call) {

  /** The draft among the versions; null when none is open or the reader may not see it. */
  public FrameworkVersion open() {
    return versions.stream().filter(FrameworkVersion::isDraft).findFirst().orElse(null);
  }
}
