package vn.thao.content.entity;

import java.util.List;

/**
 * What became of a package.
 *
 * @param versionId of the version that holds exactly this package; null when there are problems
 * @param number of that version
 * @param fresh false when it had been published before
 * @param problems empty when published
 */
public record Publication(
    Long versionId, int number, boolean fresh, List<PackageProblem> problems) {

  public boolean succeeded() {
    return problems.isEmpty();
  }
}
