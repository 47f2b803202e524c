package vn.thao.reports.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

  /** With totals as last row and column. */
  private static long[][] table(long[][] inner) {
    int rows = inner.length;
    int columns = inner[0].length;
    var table = new long[rows + 1][columns + 1];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int k : List.of(i, rows)) {
          for (int l : List.of(j, columns)) {
            table[k][l] += inner[i][j];
          }
        }
      }
    }
    return table;
  }

  private static boolean[][] small(long[][] table) {
    var small = new boolean[table.length][table[0].length];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        small[i][j] = table[i][j] < SmallCells.LEAST;
      }
    }
    return small;
  }

  private static boolean[][] hidden(long[][] table) {
    return SmallCells.hidden(List.<long[][]>of(table), small(table));
  }

  @Test
  void tableWithoutSmallCellsIsShownWhole() {
    assertThat(hidden(table(new long[][] {{7, 8}, {9, 5}}))).isDeepEqualTo(new boolean[3][3]);
  }

  @Test
  void oneSmallCellTakesOthersAlong() {
    var hidden = hidden(table(new long[][] {{3, 20, 30}, {40, 50, 60}}));
    assertThat(hidden[0][0]).isTrue();
    assertThat(hidden[2][3]).as("the grand total stays").isFalse();
    assertThat(count(hidden[0])).as("a row with one hidden cell would tell it").isGreaterThan(1);
  }

  @Test
  void twoEmptyCellsThatAddUpToNothingAreNotLeftAlone() {
    var table = table(new long[][] {{0, 0, 30}, {20, 20, 20}});
    var hidden = hidden(table);
    assertThat(hidden[0][2] || hidden[0][3]).isTrue();
  }

  @Test
  void fewPeopleAltogetherAreNotShownAtAll() {
    assertThat(hidden(table(new long[][] {{1, 2}, {0, 1}}))).isNull();
  }

  @Test
  void whatIsShownBesideIsHiddenAlike() {
    var people = table(new long[][] {{6, 6}, {6, 6}});
    var visits = table(new long[][] {{6, 9}, {9, 6}});
    var small = new boolean[3][3];
    small[0][0] = true;
    var hidden = SmallCells.hidden(List.of(people, visits), small);
    assertThat(range(people, hidden, 0, 0)).isGreaterThanOrEqualTo(SmallCells.LEAST);
    assertThat(range(visits, hidden, 0, 0)).isGreaterThanOrEqualTo(SmallCells.LEAST);
  }

  private static int count(boolean[] row) {
    int count = 0;
    for (boolean cell : row) {
      count += cell ? 1 : 0;
    }
    return count;
  }

  /**
   * By trying: of every table of whole numbers that agrees with what is shown, each hidden cell
   * takes values far apart, and where the rule says no, hiding less would have told something.
   */
  @Test
  void noHiddenCellCanBeWorkedOutFromWhatIsShown() {
    var random = new Random(20261126);
    int shown = 0;
    for (int i = 0; i < 200; i++) {
      var inner = new long[2][random.nextInt(2, 4)];
      for (var row : inner) {
        Arrays.setAll(row, j -> random.nextInt(10) < 4 ? random.nextInt(5) : random.nextInt(5, 9));
      }
      var table = table(inner);
      var hidden = hidden(table);
      if (hidden == null) {
        continue;
      }
      shown++;
      for (int k = 0; k < table.length; k++) {
        for (int l = 0; l < table[k].length; l++) {
          if (hidden[k][l]) {
            assertThat(range(table, hidden, k, l))
                .as(Arrays.deepToString(table) + Arrays.deepToString(hidden) + k + "," + l)
                .isGreaterThanOrEqualTo(SmallCells.LEAST);
          } else {
            assertThat(table[k][l]).isGreaterThanOrEqualTo(SmallCells.LEAST);
          }
        }
      }
    }
    assertThat(shown).isGreaterThan(100);
  }

  @Test
  void tryingFindsACellThatCanBeWorkedOut() {
    var table = table(new long[][] {{3, 20}, {40, 50}});
    var naive = new boolean[3][3];
    naive[0][0] = true;
    assertThat(range(table, naive, 0, 0)).isZero();
  }

  /** The distance of the least and the greatest value of a cell among all tables that agree. */
  private static long range(long[][] table, boolean[][] hidden, int row, int column) {
    long total = table[table.length - 1][table[0].length - 1];
    var values = new ArrayList<Long>();
    fill(
        table,
        hidden,
        new long[table.length - 1][table[0].length - 1],
        0,
        total,
        values,
        row,
        column);
    return values.stream().mapToLong(v -> v).max().orElseThrow()
        - values.stream().mapToLong(v -> v).min().orElseThrow();
  }

  private static void fill(
      long[][] table,
      boolean[][] hidden,
      long[][] inner,
      int place,
      long left,
      List<Long> values,
      int row,
      int column) {
    int columns = inner[0].length;
    if (place == inner.length * columns) {
      if (left == 0) {
        var whole = table(inner);
        if (agrees(table, hidden, whole)) {
          values.add(whole[row][column]);
        }
      }
      return;
    }
    int i = place / columns;
    int j = place % columns;
    if (!hidden[i][j]) {
      if (table[i][j] <= left) {
        inner[i][j] = table[i][j];
        fill(table, hidden, inner, place + 1, left - table[i][j], values, row, column);
      }
      return;
    }
    long most = Math.min(left, room(table, hidden, inner, i, j, columns));
    for (long value = 0; value <= most; value++) {
      inner[i][j] = value;
      fill(table, hidden, inner, place + 1, left - value, values, row, column);
    }
  }

  /** What a shown total of the row leaves for the cell; only to spare tries. */
  private static long room(
      long[][] table, boolean[][] hidden, long[][] inner, int i, int j, int columns) {
    if (hidden[i][columns]) {
      return Long.MAX_VALUE;
    }
    long before = 0;
    for (int k = 0; k < j; k++) {
      before += inner[i][k];
    }
    return table[i][columns] - before;
  }

  private static boolean agrees(long[][] table, boolean[][] hidden, long[][] other) {
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        if (!hidden[i][j] && table[i][j] != other[i][j]) {
          return false;
        }
      }
    }
    return true;
  }
}
