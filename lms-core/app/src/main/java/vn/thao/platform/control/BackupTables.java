package vn.thao.platform.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a backup has to know of the tables, asked from the database itself. */
final class BackupTables {

  /** How the schema came about is not copied: a restore makes it by the same migrations. */
  static final String HISTORY = "flyway_schema_history";

  private BackupTables() {}

  /** Every table but the histories of schemas, in lower case, sorted. */
  static List<String> names(Connection connection) throws SQLException {
    var names = all(connection);
    names.remove(HISTORY);
    names.removeIf(PluginSchemas::isHistory);
    return List.copyOf(names);
  }

  static Set<String> all(Connection connection) throws SQLException {
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
    return names;
  }

  /** How far the tables of plugins have come, by the history of each. */
  static Map<String, String> schemasOfPlugins(Connection connection) throws SQLException {
    var versions = new TreeMap<String, String>();
    for (var table : all(connection)) {
      if (PluginSchemas.isHistory(table)) {
        versions.put(table, schema(connection, table));
      }
    }
    return versions;
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
    return schema(connection, HISTORY);
  }

  private static String schema(Connection connection, String history) throws SQLException {
    var quote = connection.getMetaData().getIdentifierQuoteString();
    var sql =
        "select ~version~ from ~" + history + "~ where ~version~ is not null and ~success~ = true";
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
