package vn.thao.launcher;

/** A reason not to start that the reader can do something about. Said in one sentence, no trace. */
final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Object[] arguments;

  /** The key of a text in {@code messages*.properties}, and what stands in its gaps. */
  Problem(String key, Object... arguments) {
    super(key, null, false, false);
    this.arguments = arguments;
  }

  String key() {
    return getMessage();
  }

  Object[] arguments() {
    return arguments;
  }
}
