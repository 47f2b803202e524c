package vn.thao.platform.control;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/**
 * A long list of which only one portion is held. It is read again each time somebody goes through
 * it, so go through it in order, and only as long as its reader may be asked.
 */
public final class Portions<K, T> extends AbstractList<T> {

  /** So many are read by one statement. */
  static final int SIZE = 500;

  private final List<K> keys;
  private final Function<List<K>, List<T>> reader;
  private List<T> held = List.of();
  private int from;

  /**
   * @param keys of all, in the order of the list
   * @param reader gives one for each of these keys, in their order
   */
  public Portions(List<K> keys, Function<List<K>, List<T>> reader) {
    this.keys = keys;
    this.reader = reader;
  }

  @Override
  public T get(int index) {
    if (index < from || index >= from + held.size()) {
      from = index - index % SIZE;
      held = reader.apply(keys.subList(from, Math.min(from + SIZE, keys.size())));
    }
    return held.get(index - from);
  }

  @Override
  public int size() {
    return keys.size();
  }
}
