package vn.thao.platform.entity;

/** Nobody is signed in. */
public class SignInNeeded extends Failure {

  public SignInNeeded(String key, Object... arguments) {
    super(key, arguments);
  }

  @Override
  public int status() {
    return 401;
  }
}
