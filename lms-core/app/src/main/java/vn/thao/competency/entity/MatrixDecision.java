package vn.thao.competency.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.Refused;

/**
 * The decision that a matrix stands on; a draft may still lack parts of it.
 *
 * @param number as on paper, empty when there is none yet
 * @param from the day of effect
 */
public record MatrixDecision(String number, LocalDate on, LocalDate from) {

  private static final int LONGEST = 100;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /**
   * @throws Refused when a part can't be right
   */
  public void check(LocalDate today) {
    if (number.length() > LONGEST) {
      throw new Refused("requirements.number-too-long", LONGEST);
    }
    if (on != null && on.isAfter(today)) {
      throw new Refused("requirements.decided-later");
    }
    if (isOutside(on) || isOutside(from)) {
      throw new Refused("requirements.year", FIRST_YEAR, LAST_YEAR);
    }
  }

  private static boolean isOutside(LocalDate day) {
    return day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR);
  }

  public boolean isComplete() {
    return !number.isBlank() && on != null && from != null;
  }
}
