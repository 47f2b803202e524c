package vn.thao.planted.platform.entity;

import vn.thao.planted.reports.control.Totals;

/** Rules 1 and 3: the first component knows the last, and an entity knows a use case. */
public class Upside {
  public int size(Totals totals) {
    return totals.count();
  }
}
