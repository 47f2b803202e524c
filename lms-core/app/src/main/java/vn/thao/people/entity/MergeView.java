package vn.thao.people.entity;

import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * What would become of two persons who are one.
 *
 * @param kept whose number and name stay
 * @param alias whose rows go over
 * @param account {@code NONE}, {@code MOVES} or {@code CLOSES}: what becomes of the alias's account
 * @param obstacles text keys of what has to be settled before
 */
public record MergeView(
    PersonRow kept, PersonRow alias, List<Line> lines, String account, List<String> obstacles) {

  /**
   * A kind of data of the alias.
   *
   * @param effect text key of what becomes of its rows
   */
  public record Line(LocalName name, long rows, String effect) {}
}
