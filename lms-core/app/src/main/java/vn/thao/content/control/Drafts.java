package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.List;
import vn.thao.content.entity.DraftView;
import vn.thao.content.entity.MediumKind;
import vn.thao.content.entity.MediumRow;
import vn.thao.content.entity.ModuleDraft;
import vn.thao.content.entity.PackageProblem;
import vn.thao.content.entity.VersionRow;
import vn.thao.content.entity.VersionStep;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * Drafts of courses (bản nháp): started from a package or from the version in use, changed file by
 * file, sent to a second person. A draft may have problems; it only can't be sent with them. The
 * types are asked outside of any transaction.
 */
@ApplicationScoped
public class Drafts {

  @Inject DraftStore store;
  @Inject Steps steps;
  @Inject CoursePackages packages;
  @Inject ProblemPlaces places;
  @Inject CurrentUser user;

  /**
   * Versions of all courses, newest first within each.
   *
   * @param page from 0
   */
  @Requires(Permission.AUTHOR)
  public List<VersionRow> list(int page) {
    return store.list(page);
  }

  public static int pageSize() {
    return DraftStore.PAGE;
  }

  /** Everything there is to see of a version before it is opened further. */
  @Requires({Permission.AUTHOR, Permission.REVIEW})
  public DraftView view(long versionId) {
    var version = store.version(versionId);
    var files = store.files(versionId, version.code());
    boolean isOpen = version.isDraft() || version.isInReview();
    var checked = isOpen ? packages.read(files) : packages.readPublished(files);
    var siblings = store.siblings(version.courseId());
    var open = siblings.stream().filter(row -> row.isDraft() || row.isInReview()).findFirst();
    var published = siblings.stream().filter(VersionRow::isPublished).findFirst();
    return new DraftView(
        version,
        open.map(VersionRow::id).orElse(null),
        published.map(VersionRow::id).orElse(null),
        steps.of(versionId),
        siblings,
        checked.modules(),
        places.of(files, checked.problems()),
        user.caller().may(Permission.REVIEW)
            && !steps.isAuthor(versionId, user.caller().personId()));
  }

  /**
   * Takes in a package from somebody's desk.
   *
   * @return the new draft; or the version that has exactly these files already
   */
  @Requires(value = Permission.AUTHOR, audited = true)
  public long upload(byte[] zip) {
    var source = ZipPackage.read(zip);
    var checked = packages.read(source);
    var code = code(checked);
    var same = store.same(code, source.hash());
    return same != null ? same : store.start(code, checked.course(), source, "");
  }

  /** What is wrong with the first file of a package, without which it has no course to go to. */
  private static String code(CheckedPackage checked) {
    if (checked.course() != null
        && checked.course().get("code") instanceof JsonString code
        && code.getString().matches("[A-Za-z0-9_-]{1,40}")) {
      return code.getString();
    }
    var first =
        checked.problems().stream()
            .filter(problem -> problem.file().equals("course.yaml"))
            .findFirst();
    throw new Refused("upload.no-course", first.map(PackageProblem::line).orElse(1));
  }

  /** Puts another package in the place of the draft's files. */
  @Requires(value = Permission.AUTHOR, audited = true)
  public void replace(long versionId, String hash, byte[] zip) {
    var version = store.version(versionId);
    var source = ZipPackage.read(zip);
    var checked = packages.read(source);
    if (!code(checked).equals(version.code())) {
      throw new Refused("upload.other-course", code(checked), version.code());
    }
    store.save(versionId, hash, checked.course(), source, "");
  }

  /** A draft with the files of an earlier version; its code stays that of the course. */
  @Requires(value = Permission.AUTHOR, audited = true)
  public long begin(long versionId) {
    var version = store.version(versionId);
    var source = store.files(versionId, version.code());
    var checked = packages.read(source);
    return store.start(version.code(), checked.course(), source, "← " + version.number());
  }

  /** The files of a version, to be taken away and handed in again. */
  @Requires({Permission.AUTHOR, Permission.REVIEW})
  public byte[] zip(long versionId) {
    return ZipPackage.write(store.files(versionId, store.version(versionId).code()));
  }

  @Requires({Permission.AUTHOR, Permission.REVIEW})
  public VersionRow version(long versionId) {
    return store.version(versionId);
  }

  /**
   * What a version consists of, as its files say today; sound or not.
   *
   * @param version as just read, so that its files are these
   */
  @Requires({Permission.AUTHOR, Permission.REVIEW})
  public List<ModuleDraft> modules(VersionRow version) {
    return packages.read(store.files(version.id(), version.code())).modules();
  }

  /**
   * A medium of any version, from its files.
   *
   * @param path {@code <module folder>/<file>}
   */
  @Requires({Permission.AUTHOR, Permission.REVIEW})
  public MediumRow medium(long versionId, String path) {
    var slash = path.indexOf('/');
    var kind = MediumKind.of(path);
    var bytes =
        slash < 0 || kind.isEmpty()
            ? null
            : store.file(
                versionId,
                "modules/" + path.substring(0, slash) + "/media/" + path.substring(slash + 1));
    if (bytes == null) {
      throw new NotFound("course.medium-not-found");
    }
    return new MediumRow(kind.get().type(), Hash.of(bytes), bytes);
  }

  /** Sends the draft to a second person; from then on nobody changes it. */
  @Requires(value = Permission.AUTHOR, audited = true)
  public void send(long versionId, String hash, String note) {
    var version = store.version(versionId);
    var problems = packages.read(store.files(versionId, version.code())).problems();
    if (!problems.isEmpty()) {
      throw new Refused("draft.has-problems", problems.size());
    }
    store.take(VersionStep.SENT, versionId, hash, note);
  }

  /** Takes a draft back that nobody has approved yet. */
  @Requires(value = Permission.AUTHOR, audited = true)
  public void withdraw(long versionId, String hash) {
    store.take(VersionStep.WITHDRAWN, versionId, hash, "");
  }

  @Requires(value = Permission.AUTHOR, audited = true)
  public void discard(long versionId, String hash) {
    store.take(VersionStep.DISCARDED, versionId, hash, "");
  }

  /** The course is offered no more; who takes it goes on. */
  @Requires(value = Permission.AUTHOR, audited = true)
  public void retire(long versionId, String hash, String note) {
    store.take(VersionStep.RETIRED, versionId, hash, note);
  }
}
