package vn.thao.platform.entity;

/** There is no such thing, or none that this caller may know of. */
public class NotFound extends Failure {

  public NotFound(String key, Object... arguments) {
    super(key, arguments);
  }

  @Override
  public int status() {
    return 404;
  }
}
