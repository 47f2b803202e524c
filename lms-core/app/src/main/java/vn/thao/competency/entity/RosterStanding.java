package vn.thao.competency.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.Days;

/** How somebody stands to a slot on a day: a pure function of the days on which its rule holds. */
public record RosterStanding(Days days, LocalDate day) {

  public boolean fits() {
    return days.on(day);
  }

  /**
   * The last day of fitting, as far as is known; null: no end is known, or the person never fits.
   */
  public LocalDate until() {
    return days.until(day);
  }

  /** The first day of not fitting; null when the person fits, or never did before. */
  public LocalDate since() {
    var last = fits() ? null : days.lastBefore(day);
    return last == null ? null : last.plusDays(1);
  }
}
