package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thao.content.entity.VersionRow;

/** Drafts while somebody edits them on pages: opened, changed, kept. */
@ApplicationScoped
class OpenDrafts {

  @Inject DraftStore store;
  @Inject Steps steps;
  @Inject CoursePackages packages;

  /**
   * @throws vn.thao.platform.entity.Conflict when it is no draft any more
   */
  VersionRow open(long versionId) {
    var version = store.version(versionId);
    if (!version.isDraft()) {
      steps.refuse(versionId);
    }
    return version;
  }

  /**
   * @param hash of the files that the caller has seen
   * @throws vn.thao.platform.entity.Conflict when they are others now
   */
  VersionRow open(long versionId, String hash) {
    var version = open(versionId);
    if (!version.hash().equals(hash)) {
      steps.refuse(versionId);
    }
    return version;
  }

  PackageSource files(VersionRow version) {
    return store.files(version.id(), version.code());
  }

  /**
   * Writes the changed files, if they are changed; problems are no hindrance.
   *
   * @param note which part it was
   */
  void keep(VersionRow version, PackageSource changed, String note) {
    if (!changed.hash().equals(version.hash())) {
      var course = packages.read(changed).course();
      store.save(version.id(), version.hash(), course, changed, note);
    }
  }
}
