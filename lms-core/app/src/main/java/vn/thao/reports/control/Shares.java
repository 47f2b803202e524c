package vn.thao.reports.control;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in percent with one decimal. */
final class Shares {

  private Shares() {}

  static BigDecimal percent(int part, int whole) {
    return BigDecimal.valueOf(100L * part)
        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
