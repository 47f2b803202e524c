package vn.thao.content.entity;

import java.util.List;

/**
 * What is different in a version.
 *
 * @param against the version it is compared with; null when there is none
 * @param others the versions it can be compared with
 */
public record VersionChanges(
    VersionRow version, VersionRow against, List<VersionRow> others, List<Change> changes) {

  public long count(String what, String how) {
    return changes.stream()
        .filter(change -> change.what().equals(what) && change.how().equals(how))
        .count();
  }
}
