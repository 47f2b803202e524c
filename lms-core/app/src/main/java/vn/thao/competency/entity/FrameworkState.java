package vn.thao.competency.entity;

/** One draft at most, one published version at most; the former ones are outdated. */
public enum FrameworkState {
  DRAFT,
  PUBLISHED,
  OUTDATED
}
