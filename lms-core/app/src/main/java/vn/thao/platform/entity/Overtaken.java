package vn.thao.platform.entity;

/** Somebody else wrote at the same moment; the same once more finds what they wrote. */
public class Overtaken extends Conflict {

  public Overtaken(String key, Object... arguments) {
    super(key, arguments);
  }
}
