package vn.thao.platform.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a backup has to know of the tables, asked from the database itself. */
final class BackupTables {

  /** How the schema came about is not copied: a restore makes it by the same migrations. */
  static final String HISTORY = "flyway_schema_history";

  private BackupTables() {}

  /** Every table but the history of the schema, in lower case, sorted. */
  static List<String> names(Connection connection) throws SQLException {
    var names = new TreeSet<String>();
    try (var tables =
        connection
            .getMetaData()
            .getTables(
                connection.getCatalog(),
                connection.getSchema(),
                "%",
                new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    names.remove(HISTORY);
    return List.copyOf(names);
  }

  /** The columns of the primary key in their order; empty when there is none. */
  static List<String> key(Connection connection, String table) throws SQLException {
    var columns = new TreeMap<Short, String>();
    var name =
        connection.getMetaData().storesUpperCaseIdentifiers()
            ? table.toUpperCase(Locale.ROOT)
            : table;
    try (var keys =
        connection
            .getMetaData()
            .getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name)) {
      while (keys.next()) {
        columns.put(
            keys.getShort("KEY_SEQ"), keys.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return List.copyOf(columns.values());
  }

  /** The version of the schema; empty when there is none. */
  static String schema(Connection connection) throws SQLException {
    var quote = connection.getMetaData().getIdentifierQuoteString();
    var sql =
        "select ~version~ from ~flyway_schema_history~ where ~version~ is not null and ~success~"
            + " = true";
    var versions = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql.replace("~", quote))) {
      while (rows.next()) {
        versions.add(rows.getString(1));
      }
    }
    return versions.stream()
        .max(Comparator.comparing(version -> new java.math.BigDecimal(version)))
        .orElse("");
  }
}
