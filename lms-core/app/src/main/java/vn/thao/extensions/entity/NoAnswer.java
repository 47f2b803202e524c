package vn.thao.extensions.entity;

/** A plugin that was asked and has not answered; its stack is that of the thread that waits. */
public final class NoAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoAnswer(Thread asked) {
    super("no answer");
    setStackTrace(asked.getStackTrace());
  }
}
