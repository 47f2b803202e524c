package vn.thao.platform.entity;

import java.util.List;

/**
 * One page of a list that is shown page by page.
 *
 * @param page from 1; there is always a first one
 * @param pages at least 1
 * @param size how many a page holds
 */
public record Paging(int page, int pages, int size) {

  /**
   * The page that was asked for, or the nearest that there is.
   *
   * @param count of all there is to show
   */
  public static Paging of(int asked, int count, int size) {
    int pages = Math.max(1, (count + size - 1) / size);
    return new Paging(Math.min(Math.max(1, asked), pages), pages, size);
  }

  /** How many go before. */
  public int offset() {
    return (page - 1) * size;
  }

  /** What the page shows of the whole list that it was counted from. */
  public <T> List<T> of(List<T> all) {
    return all.subList(offset(), Math.min(offset() + size, all.size()));
  }
}
