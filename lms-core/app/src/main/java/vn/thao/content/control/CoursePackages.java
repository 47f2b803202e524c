package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.thao.competency.control.Frameworks;
import vn.thao.content.entity.PackageProblem;
import vn.thao.content.entity.Publication;
import vn.thao.extensions.control.Extensions;
import vn.thao.law.control.Instruments;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Permission;

/**
 * Course packages: checked as a whole, outside any transaction since plugins take part, then
 * stored.
 */
@ApplicationScoped
public class CoursePackages {

  @Inject Extensions extensions;
  @Inject Instruments instruments;
  @Inject Frameworks frameworks;
  @Inject CourseVersions versions;

  /** Everything that is wrong with the package; empty when it could be published. */
  @Requires({Permission.AUTHOR, Permission.OPERATE})
  public List<PackageProblem> check(PackageSource source) {
    return read(source).problems();
  }

  /**
   * Publishes the package as a new version, unless it has problems or is the last version already.
   */
  @Requires(value = Permission.OPERATE, audited = true)
  public Publication publish(PackageSource source) {
    var checked = read(source);
    return checked.problems().isEmpty()
        ? versions.publish(checked, source)
        : new Publication(null, 0, false, checked.problems());
  }

  /** The same without asking whether the law and the frameworks know what it refers to. */
  CheckedPackage parts(PackageSource source) {
    return new PackageReader(source, types()).read();
  }

  /** What the types say, and nothing else. */
  Known types() {
    return new Known(extensions::activityType, extensions::questionType, law -> true, code -> true);
  }

  CheckedPackage read(PackageSource source) {
    return new PackageReader(source, known()).read();
  }

  /** What was published once; it may name competencies that have been retired since. */
  CheckedPackage readPublished(PackageSource source) {
    return new PackageReader(source, known(frameworks.everCodes())).read();
  }

  Known known() {
    return known(frameworks.codes());
  }

  private Known known(Set<String> competencies) {
    return new Known(
        extensions::activityType,
        extensions::questionType,
        instruments.references()::contains,
        competencies::contains);
  }
}
