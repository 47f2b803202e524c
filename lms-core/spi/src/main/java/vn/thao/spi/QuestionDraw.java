package vn.thao.spi;

import java.util.List;

/** Gives questions from the bank; a service of the core, injected where needed. */
public interface QuestionDraw {

  /**
   * Draws without repetition from what is ready in the pool now, within the topic if one is named.
   *
   * @param seed the same seed on the same bank draws the same
   * @throws IllegalStateException when the pool, or its topic, holds fewer than asked for
   */
  List<DrawnItem> draw(Draw draw, long seed);

  /** The very versions named, in the order named, whatever became of them since. */
  List<DrawnItem> load(List<Ref> refs);

  /** Names one version of an item. */
  record Ref(String id, int version) {}
}
