package vn.thao.platform.entity;

/** More requests than one account or network may send; the text says when to try again. */
public class TooMany extends Failure {

  private final long seconds;

  public TooMany(long seconds) {
    super("failure.too-many", seconds);
    this.seconds = seconds;
  }

  /** How long to wait. */
  public long seconds() {
    return seconds;
  }

  @Override
  public int status() {
    return 429;
  }
}
