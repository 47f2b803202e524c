package vn.thao.platform.entity;

/** Somebody was quicker, or the same thing was sent with another content. */
public class Conflict extends Failure {

  public Conflict(String key, Object... arguments) {
    super(key, arguments);
  }

  @Override
  public int status() {
    return 409;
  }
}
