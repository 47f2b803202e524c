package vn.thao.platform.control;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;

/**
 * A value of a table as text that means the same to every kind of database. Nothing is {@code \N};
 * tabs, ends of lines and backslashes are written with a backslash; bytes in Base64.
 */
final class BackupCells {

  private static final String NOTHING = "\\N";

  private BackupCells() {}

  static String read(ResultSet row, int column, int type) throws SQLException {
    var text = text(row, column, type);
    return text == null || row.wasNull() ? NOTHING : escaped(text);
  }

  private static String text(ResultSet row, int column, int type) throws SQLException {
    switch (type) {
      case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY:
        var bytes = row.getBytes(column);
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
      case Types.TIMESTAMP:
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toString();
      case Types.DATE:
        var date = row.getObject(column, LocalDate.class);
        return date == null ? null : date.toString();
      case Types.BIT, Types.BOOLEAN, Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT:
        return Long.toString(row.getLong(column));
      default:
        return row.getString(column);
    }
  }

  static void write(PreparedStatement insert, int column, int type, String cell)
      throws SQLException {
    if (cell.equals(NOTHING)) {
      insert.setNull(column, type);
      return;
    }
    var text = plain(cell);
    switch (type) {
      case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY ->
          insert.setBytes(column, Base64.getDecoder().decode(text));
      case Types.TIMESTAMP -> insert.setObject(column, LocalDateTime.parse(text));
      case Types.DATE -> insert.setObject(column, LocalDate.parse(text));
      case Types.BIT, Types.BOOLEAN, Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
          insert.setLong(column, Long.parseLong(text));
      default -> insert.setString(column, text);
    }
  }

  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  static String plain(String cell) {
    if (cell.indexOf('\\') < 0) {
      return cell;
    }
    var text = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char letter = cell.charAt(i);
      if (letter == '\\') {
        i++;
        letter =
            switch (cell.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> cell.charAt(i);
            };
      }
      text.append(letter);
    }
    return text.toString();
  }
}
