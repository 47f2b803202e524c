package vn.thao.reports.entity;

import java.util.List;

/**
 * R04 as it was published: levels of the organisation by categories, persons (người) and
 * registrations (lượt người), each table with its totals as last row and column. A hidden cell is
 * null, and its number stands nowhere.
 *
 * @param levels of {@link StructureLevel}, without the totals
 * @param categories codes; one that begins with {@code =} is the word itself
 */
public record StructureTable(
    List<String> levels, List<String> categories, Long[][] people, Long[][] visits) {

  /** The code of what stands for all. */
  public static final String ALL = "ALL";

  public String level(int row) {
    return row < levels.size() ? levels.get(row) : ALL;
  }

  public String category(int column) {
    return column < categories.size() ? categories.get(column) : ALL;
  }

  public boolean isAnyHidden() {
    for (var row : people) {
      for (var cell : row) {
        if (cell == null) {
          return true;
        }
      }
    }
    return false;
  }
}
