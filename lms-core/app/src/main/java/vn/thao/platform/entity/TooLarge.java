package vn.thao.platform.entity;

/** More was sent at once than a form takes; nothing of it has been read. */
public class TooLarge extends Failure {

  public TooLarge(long megabytes) {
    super("failure.too-large", megabytes);
  }

  @Override
  public int status() {
    return 413;
  }
}
