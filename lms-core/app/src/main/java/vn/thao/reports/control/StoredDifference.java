package vn.thao.reports.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.StoredReport.Change;

/** The first cells in which a stored report and the same one made again differ. */
final class StoredDifference {

  private static final int MOST = 20;

  private final ReportTable stored;
  private final ReportTable now;

  StoredDifference(ReportTable stored, ReportTable now) {
    this.stored = stored;
    this.now = now;
  }

  /** Row by row in their order; a row that is missing has empty cells. */
  List<Change> changes() {
    var changes = new ArrayList<Change>();
    add(changes, stored, now);
    for (int i = 0; i < Math.min(stored.parts().size(), now.parts().size()); i++) {
      add(changes, stored.parts().get(i), now.parts().get(i));
    }
    return changes.size() > MOST ? List.copyOf(changes.subList(0, MOST)) : changes;
  }

  private static void add(List<Change> changes, ReportTable stored, ReportTable now) {
    int rows = Math.max(stored.rows().size(), now.rows().size());
    for (int i = 0; i < rows; i++) {
      add(changes, stored, row(stored, i), row(now, i));
    }
    if (stored.total() != null && now.total() != null) {
      add(changes, stored, stored.total(), now.total());
    }
  }

  private static List<Object> row(ReportTable table, int at) {
    return at < table.rows().size() ? table.rows().get(at) : List.of();
  }

  private static void add(
      List<Change> changes, ReportTable table, List<Object> stored, List<Object> now) {
    for (int i = 0; i < table.columns().size(); i++) {
      var was = text(stored, i);
      var is = text(now, i);
      if (!was.equals(is)) {
        changes.add(
            new Change(
                name(stored.isEmpty() ? now : stored), table.columns().get(i).title(), was, is));
      }
    }
  }

  /** The first words of the row. */
  private static String name(List<Object> row) {
    return row.stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse("");
  }

  private static String text(List<Object> row, int at) {
    if (at >= row.size() || row.get(at) == null) {
      return "";
    }
    return row.get(at) instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : row.get(at).toString();
  }
}
