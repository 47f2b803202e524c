package vn.thao.reports.entity;

import vn.thao.platform.entity.LocalName;

/**
 * One requirement of a position.
 *
 * @param level that is required
 * @param holders persons of whom it is required
 * @param met how many have attained it
 */
public record GapCell(String competency, LocalName name, int level, int holders, int met) {

  private static final int HALF = 50;

  public int percent() {
    return holders == 0 ? 0 : 100 * met / holders;
  }

  public int lacking() {
    return holders - met;
  }

  /** As the end of a style class. */
  public String heat() {
    if (holders == 0) {
      return "none";
    }
    return met == holders ? "full" : percent() >= HALF ? "some" : "low";
  }
}
