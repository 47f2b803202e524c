package vn.thao.platform.control;

/**
 * Something that a new installation still needs before people can learn: a bean that {@link
 * FirstSteps} finds, in the component whose matter it is. Whether it is done follows from the data.
 */
public interface FirstStep {

  /** Names it for texts, {@code first-steps.name.UNITS}, and gives its place in the list. */
  Name name();

  boolean isDone();

  /** The page where it is done. */
  String link();

  /** In the order in which they are best taken. */
  enum Name {
    MAIL,
    UNITS,
    NORMS,
    STAFF,
    ACCOUNTS,
    COURSE,
    BACKUP
  }
}
