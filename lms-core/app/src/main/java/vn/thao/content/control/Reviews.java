package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thao.content.entity.VersionRow;
import vn.thao.content.entity.VersionStep;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Forbidden;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** The second pair of eyes: nothing that people write is offered before another has approved it. */
@ApplicationScoped
public class Reviews {

  @Inject DraftStore store;
  @Inject Steps steps;
  @Inject CoursePackages packages;
  @Inject CourseVersions versions;
  @Inject CurrentUser user;

  /** What waits, the longest first. */
  @Requires(Permission.REVIEW)
  public List<VersionRow> open() {
    return store.inReview();
  }

  /**
   * Approves and publishes what the reviewer has seen. Checked once more before, since the law and
   * the plugins may have changed since it was sent.
   *
   * @param hash of the files that were seen
   */
  @Requires(value = Permission.REVIEW, audited = true)
  public void approve(long versionId, String hash, String note) {
    refuseAuthors(versionId);
    var version = store.version(versionId);
    var source = store.files(versionId, version.code());
    if (!version.isInReview() || !source.hash().equals(hash)) {
      steps.refuse(versionId);
    }
    var checked = packages.read(source);
    if (!checked.problems().isEmpty()) {
      throw new Refused("draft.has-problems", checked.problems().size());
    }
    versions.publishDraft(version.courseId(), versionId, checked, note);
  }

  /** Gives it back to its authors with a word of why. */
  @Requires(value = Permission.REVIEW, audited = true)
  public void giveBack(long versionId, String hash, String note) {
    refuseAuthors(versionId);
    if (note.isBlank()) {
      throw new Refused("review.no-note");
    }
    store.take(VersionStep.RETURNED, versionId, hash, note);
  }

  private void refuseAuthors(long versionId) {
    if (steps.isAuthor(versionId, user.caller().personId())) {
      throw new Forbidden("review.own");
    }
  }
}
