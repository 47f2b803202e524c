package vn.thao.platform.entity;

/** The caller is known to be inside but lacks the permission. */
public class Forbidden extends Failure {

  public Forbidden(String key, Object... arguments) {
    super(key, arguments);
  }

  @Override
  public int status() {
    return 403;
  }
}
