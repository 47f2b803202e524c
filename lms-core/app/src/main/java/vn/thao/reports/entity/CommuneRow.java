package vn.thao.reports.entity;

import vn.thao.platform.entity.LocalName;

/**
 * A commune or ward.
 *
 * @param spokespersons in the directory on the day
 * @param officers who hold the position there on the day
 * @param trained of these, who had completed the course by the day
 */
public record CommuneRow(
    String unitCode, LocalName name, int spokespersons, int officers, int trained) {

  /** How its tile is coloured: both are there, one of them, or neither. */
  public String heat() {
    if (spokespersons > 0 && trained > 0) {
      return "full";
    }
    return spokespersons > 0 || trained > 0 ? "some" : "low";
  }
}
