package vn.thao.reports.entity;

import vn.thao.platform.entity.LocalName;

/**
 * A task force.
 *
 * @param needed people, primaries and deputies of all slots
 * @param appointed on the day, wherever they work
 */
public record ReadinessRoster(String code, LocalName name, int needed, int appointed) {

  public int percent() {
    return needed == 0 ? 0 : Math.min(100, 100 * appointed / needed);
  }
}
