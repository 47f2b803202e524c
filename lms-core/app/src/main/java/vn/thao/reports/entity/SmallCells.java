package vn.thao.reports.entity;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * Which cells of a table of counts must be hidden so that nobody learns of few people. A cell below
 * {@link #LEAST} is hidden (domain 08, caveat 2), and so are others until none of the hidden ones
 * can be told from rows, columns and totals to within {@link #LEAST}.
 *
 * <p>The table has its totals as last row and last column. Counts with totals are a circulation:
 * every cell is an arc from the node of its row to that of its column, the totals lead from and to
 * the outside, and what flows in flows out. What a hidden cell can be, given the shown ones, is
 * then how much more and how much less can flow through its arc while only hidden arcs change.
 */
public final class SmallCells {

  /** Fewer people than this are not shown. */
  public static final int LEAST = 5;

  private static final long MUCH = Integer.MAX_VALUE;

  private final long[][] counts;
  private final boolean[][] hidden;
  private final int rows;
  private final int columns;

  private SmallCells(long[][] counts, boolean[][] hidden) {
    this.counts = counts;
    this.hidden = hidden;
    this.rows = counts.length - 1;
    this.columns = counts[0].length - 1;
  }

  /**
   * @param measures tables of one shape that are shown side by side and hidden alike
   * @param small cells to hide at any rate
   * @return null when not even hiding all but the grand total would do
   */
  public static boolean[][] hidden(List<long[][]> measures, boolean[][] small) {
    var hidden = Arrays.stream(small).map(boolean[]::clone).toArray(boolean[][]::new);
    var tables = measures.stream().map(counts -> new SmallCells(counts, hidden)).toList();
    int rows = small.length - 1;
    int columns = small[0].length - 1;
    if (hidden[rows][columns]) {
      return null;
    }
    for (int[] weak = weak(tables); weak != null; weak = weak(tables)) {
      var next = next(tables, weak);
      if (next == null) {
        return null;
      }
      hidden[next[0]][next[1]] = true;
    }
    return hidden;
  }

  /** A hidden cell that could be told; null when there is none. */
  private static int[] weak(List<SmallCells> tables) {
    var hidden = tables.get(0).hidden;
    for (int i = 0; i < hidden.length; i++) {
      for (int j = 0; j < hidden[i].length; j++) {
        if (hidden[i][j] && range(tables, i, j) < LEAST) {
          return new int[] {i, j};
        }
      }
    }
    return null;
  }

  private static long range(List<SmallCells> tables, int i, int j) {
    return tables.stream().mapToLong(table -> table.range(i, j)).min().orElseThrow();
  }

  /** The smallest cell that hides the weak one well; else the one that helps it most. */
  private static int[] next(List<SmallCells> tables, int[] weak) {
    var counts = tables.get(0).counts;
    var hidden = tables.get(0).hidden;
    int[] best = null;
    long gained = -1;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts[i].length; j++) {
        if (hidden[i][j] || i == counts.length - 1 && j == counts[i].length - 1) {
          continue;
        }
        hidden[i][j] = true;
        long gain = Math.min(LEAST, range(tables, weak[0], weak[1]));
        hidden[i][j] = false;
        if (gain > gained || gain == gained && counts[i][j] < counts[best[0]][best[1]]) {
          gained = gain;
          best = new int[] {i, j};
        }
      }
    }
    return best;
  }

  /** How far apart the smallest and the largest count are that a hidden cell may have. */
  private long range(int i, int j) {
    var more = flow(head(i, j), tail(i, j), i, j);
    var less = Math.min(counts[i][j], flow(tail(i, j), head(i, j), i, j));
    return more + less;
  }

  /** Nodes are the rows, the columns, where all comes from, and where all ends. */
  private int tail(int i, int j) {
    if (j < columns) {
      return i < rows ? i : rows + j;
    }
    return i < rows ? rows + columns : rows + columns + 1;
  }

  private int head(int i, int j) {
    if (j < columns) {
      return i < rows ? rows + j : rows + columns + 1;
    }
    return i < rows ? i : rows + columns;
  }

  /**
   * The most that can flow from one node to the other through hidden arcs but the one at (i, j):
   * along an arc as much as one likes, against it as much as flows there.
   */
  private long flow(int source, int sink, int i, int j) {
    var room = room(i, j);
    long total = 0;
    while (total < MUCH) {
      var before = path(room, source, sink);
      if (before[sink] < 0) {
        return total;
      }
      long most = MUCH;
      for (int node = sink; node != source; node = before[node]) {
        most = Math.min(most, room[before[node]][node]);
      }
      for (int node = sink; node != source; node = before[node]) {
        room[before[node]][node] -= most;
        room[node][before[node]] += most;
      }
      total += most;
    }
    return total;
  }

  private long[][] room(int exceptRow, int exceptColumn) {
    int nodes = rows + columns + 2;
    var room = new long[nodes][nodes];
    for (int i = 0; i <= rows; i++) {
      for (int j = 0; j <= columns; j++) {
        if (hidden[i][j] && (i != exceptRow || j != exceptColumn)) {
          room[tail(i, j)][head(i, j)] += MUCH;
          room[head(i, j)][tail(i, j)] += counts[i][j];
        }
      }
    }
    return room;
  }

  private static int[] path(long[][] room, int source, int sink) {
    var before = new int[room.length];
    Arrays.fill(before, -1);
    before[source] = source;
    var open = new ArrayDeque<Integer>(List.of(source));
    while (!open.isEmpty() && before[sink] < 0) {
      int node = open.poll();
      for (int next = 0; next < room.length; next++) {
        if (before[next] < 0 && room[node][next] > 0) {
          before[next] = node;
          open.add(next);
        }
      }
    }
    return before;
  }
}
