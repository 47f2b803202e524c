package vn.thao.content.entity;

import vn.thao.platform.entity.LocalName;

/**
 * A version of a course as those who write and review see it.
 *
 * @param hash of all its files; a form carries it, so that nobody overwrites another's work
 * @param last the step that brought it here
 */
public record VersionRow(
    long id,
    long courseId,
    String code,
    int number,
    VersionStatus status,
    LocalName title,
    String hash,
    StepRow last) {

  public boolean isDraft() {
    return status == VersionStatus.DRAFT;
  }

  public boolean isInReview() {
    return status == VersionStatus.IN_REVIEW;
  }

  public boolean isPublished() {
    return status == VersionStatus.PUBLISHED;
  }
}
