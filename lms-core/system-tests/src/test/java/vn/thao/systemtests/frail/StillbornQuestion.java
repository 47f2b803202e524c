package vn.thao.systemtests.frail;

/** Breaks when it is made; when it is told to, it is never done with that. */
public class StillbornQuestion extends FrailQuestion {

  public StillbornQuestion() {
    Frail.hung("stillborn");
    throw new IllegalArgumentException("no licence found");
  }
}
