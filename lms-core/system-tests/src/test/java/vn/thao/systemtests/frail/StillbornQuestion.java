package vn.thao.systemtests.frail;

/** Breaks when it is made. */
public class StillbornQuestion extends FrailQuestion {

  public StillbornQuestion() {
    throw new IllegalArgumentException("no licence found");
  }
}
