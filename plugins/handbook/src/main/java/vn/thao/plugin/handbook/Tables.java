package vn.thao.plugin.handbook;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vn.thao.spi.Services;

/** Statements on the plugin's own tables, each by itself; instants stand there in UTC. */
final class Tables {

  private static final String TAKEN = "23";

  private final Services services;

  Tables(Services services) {
    this.services = services;
  }

  /** Makes something of one row. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  <T> List<T> list(String sql, Reading<T> reading, Object... values) {
    try (var connection = services.database().getConnection();
        var statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<T>();
        while (rows.next()) {
          found.add(reading.of(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many rows were changed. */
  int change(String sql, Object... values) {
    try {
      return changed(sql, values);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the row is in; not when there is one under its key already. */
  boolean added(String sql, Object... values) {
    try {
      return changed(sql, values) == 1;
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith(TAKEN)) {
        return false;
      }
      throw new IllegalStateException(e);
    }
  }

  private int changed(String sql, Object... values) throws SQLException {
    try (var connection = services.database().getConnection();
        var statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      return statement.executeUpdate();
    }
  }

  private static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(
          i + 1,
          values[i] instanceof Instant instant
              ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
              : values[i]);
    }
  }

  /** Null when there is none. */
  static Instant instant(ResultSet row, String column) throws SQLException {
    var stored = row.getObject(column, LocalDateTime.class);
    return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
  }

  /** Empty for nobody. */
  static String person(ResultSet row, String column) throws SQLException {
    var id = row.getString(column);
    return id == null ? "" : id;
  }

  /** Null for nobody. */
  static Long id(String person) {
    return person.isEmpty() ? null : Long.valueOf(person);
  }
}
