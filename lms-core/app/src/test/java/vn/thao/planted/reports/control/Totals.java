package vn.thao.planted.reports.control;

/** Innocent. */
public class Totals {
  public int count() {
    return 0;
  }
}
