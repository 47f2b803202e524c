package vn.thao.competency.entity;

import java.util.List;

/**
 * A file that was looked at and has changed nothing yet.
 *
 * @param problems while there is one, it can't become a draft
 * @param changes what it has otherwise than the version in use
 * @param gaps what would still have to be completed in the draft
 */
public record FrameworkImportView(
    long id,
    String fileName,
    List<FrameworkProblem> problems,
    List<FrameworkChange> changes,
    int gaps) {

  public boolean isAdoptable() {
    return problems.isEmpty();
  }
}
