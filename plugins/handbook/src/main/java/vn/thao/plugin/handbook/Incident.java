package vn.thao.plugin.handbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A chapter put to use: which edition somebody follows since when, and when it was over. Known to
 * whoever opened it or ticked something of it, and to whomever they gave its address, which can't
 * be guessed.
 *
 * @param title no words about people who are not staff
 * @param openedBy a person; empty when erased
 * @param closedAt null while it is open
 * @param ending {@link #DONE} or {@link #IDLE}; empty while it is open
 */
record Incident(
    String id,
    String chapter,
    int edition,
    String title,
    Instant openedAt,
    String openedBy,
    Instant closedAt,
    String closedBy,
    String ending) {

  /** Somebody said so. */
  static final String DONE = "DONE";

  /** Nobody touched it for long. */
  static final String IDLE = "IDLE";

  static final int LONGEST_TITLE = 120;

  static final String COLUMNS =
      "i.id, i.chapter, i.edition, i.title, i.opened_at, i.opened_by, i.closed_at, i.closed_by,"
          + " i.ending";

  static Incident read(ResultSet row) throws SQLException {
    var ending = row.getString("ending");
    return new Incident(
        row.getString("id"),
        row.getString("chapter"),
        row.getInt("edition"),
        row.getString("title"),
        Tables.instant(row, "opened_at"),
        Tables.person(row, "opened_by"),
        Tables.instant(row, "closed_at"),
        Tables.person(row, "closed_by"),
        ending == null ? "" : ending);
  }

  boolean isOpen() {
    return closedAt == null;
  }
}
