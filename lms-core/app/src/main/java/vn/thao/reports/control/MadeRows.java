package vn.thao.reports.control;

import java.util.AbstractList;
import java.util.List;

/** Rows of a table that are made when they are read, so that a long list isn't held twice. */
final class MadeRows<T> extends AbstractList<List<Object>> {

  /** How a row is made. */
  @FunctionalInterface
  interface Maker<T> {
    /**
     * @param number from 1
     */
    List<Object> row(int number, T of);
  }

  private final List<T> all;
  private final Maker<T> maker;

  MadeRows(List<T> all, Maker<T> maker) {
    this.all = all;
    this.maker = maker;
  }

  @Override
  public List<Object> get(int index) {
    return maker.row(index + 1, all.get(index));
  }

  @Override
  public int size() {
    return all.size();
  }
}
