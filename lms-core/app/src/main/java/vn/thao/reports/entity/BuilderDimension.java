package vn.thao.reports.entity;

/** What a report of the reader's own making may be broken down by; there is nothing else. */
public enum BuilderDimension {
  UNIT(true),
  POSITION(true),
  KIND(true),
  STAFF_TYPE(false),
  COMPETENCY(false),
  LEVEL(false),
  COURSE(false),
  RESULT(false),
  PROGRAMME(false),
  STANDING(false);

  private final boolean ofPost;

  BuilderDimension(boolean ofPost) {
    this.ofPost = ofPost;
  }

  /** It follows from where somebody works: who holds two posts may stand in two lines. */
  public boolean isOfPost() {
    return ofPost;
  }
}
