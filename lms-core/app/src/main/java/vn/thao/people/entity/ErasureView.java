package vn.thao.people.entity;

import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * What an erasure would do.
 *
 * @param obstacles text keys of what has to end before
 * @param beyond names of what can't be reached; after the erasure, of what is still to erase
 */
public record ErasureView(
    ErasureRow erasure, List<Line> lines, List<String> obstacles, List<String> beyond) {

  /**
   * A kind of data.
   *
   * @param effect {@code KEEP}, {@code BLANK} or {@code DELETE}
   * @param kept why the rows stay; null when they go
   */
  public record Line(LocalName name, long rows, String effect, LocalName kept) {}
}
