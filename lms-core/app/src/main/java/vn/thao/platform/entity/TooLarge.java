package vn.thao.platform.entity;

/** More was sent at once than is taken; nothing of it has been read. */
public class TooLarge extends Failure {

  public TooLarge(long megabytes) {
    super("failure.too-large", megabytes);
  }

  /**
   * @param key of the text that says so
   * @param most in its unit
   */
  public TooLarge(String key, long most) {
    super(key, most);
  }

  @Override
  public int status() {
    return 413;
  }
}
