package vn.thao.platform.entity;

import java.util.List;

/**
 * Something a person asked for cannot be done, said in the words of a text key. Thrown by entities
 * and use cases, never by pages; mapped to an answer in two places, one for REST and one for pages.
 */
public abstract class Failure extends RuntimeException {

  private final String key;
  private final transient List<Object> arguments;

  protected Failure(String key, Object... arguments) {
    super(key + " " + List.of(arguments));
    this.key = key;
    this.arguments = List.of(arguments);
  }

  public String key() {
    return key;
  }

  public List<Object> arguments() {
    return arguments;
  }

  /** The HTTP status that stands for this kind of failure. */
  public abstract int status();
}
