package vn.thao.plugin.handbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A chapter as somebody saved it. Saves are only added, numbered from 1; publishing one makes it
 * the next edition, which never changes again, and drops the drafts that led to it.
 *
 * @param savedBy a person; empty for what came with the software, and for somebody erased
 * @param edition 0: not published
 * @param publishedAt null when it isn't
 */
record Save(
    String chapter,
    int number,
    Chapter content,
    Instant savedAt,
    String savedBy,
    int edition,
    Instant publishedAt) {

  static final String COLUMNS =
      "s.chapter, s.save_no, s.content, s.saved_at, s.saved_by, s.edition, s.published_at";

  static Save read(ResultSet row) throws SQLException {
    return new Save(
        row.getString("chapter"),
        row.getInt("save_no"),
        Chapter.read(row.getString("content")),
        Tables.instant(row, "saved_at"),
        Tables.person(row, "saved_by"),
        row.getInt("edition"),
        Tables.instant(row, "published_at"));
  }

  boolean isPublished() {
    return edition > 0;
  }
}
