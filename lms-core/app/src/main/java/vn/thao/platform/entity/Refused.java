package vn.thao.platform.entity;

/** The request is understood but a rule forbids it; the text says which and what to do. */
public class Refused extends Failure {

  public Refused(String key, Object... arguments) {
    super(key, arguments);
  }

  @Override
  public int status() {
    return 422;
  }
}
