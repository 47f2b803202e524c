package vn.thao.extensions.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.thao.extensions.entity.KeptView.KeptRow;
import vn.thao.platform.control.PluginSchemas;

/** Brings the tables of plugins up to date, each by a history of its own. */
@ApplicationScoped
class PluginMigrations {

  @Resource(lookup = "java:app/jdbc/thao")
  DataSource source;

  /** Found once: looking through all libraries costs too much for each call of a plugin. */
  private final Set<String> withTables = ConcurrentHashMap.newKeySet();

  void run(String plugin) {
    var loader = Thread.currentThread().getContextClassLoader();
    if (PluginSchemas.has(loader, plugin)) {
      withTables.add(plugin);
      PluginSchemas.migrations(loader, plugin).dataSource(source).load().migrate();
    }
  }

  /**
   * @throws IllegalStateException for a plugin without migrations
   */
  DataSource source(String plugin) {
    if (!withTables.contains(plugin)) {
      throw new IllegalStateException(plugin + " brings no migrations");
    }
    return source;
  }

  /** The tables of plugins that there are or were. */
  Set<String> tables() {
    try (var connection = source.getConnection()) {
      return PluginSchemas.tables(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The plugin's tables but for its history, with their rows counted in one statement. */
  List<KeptRow> rows(String plugin) {
    var tables =
        tables().stream()
            .filter(table -> table.startsWith(PluginSchemas.prefix(plugin)))
            .filter(table -> !PluginSchemas.isHistory(table))
            .toList();
    if (tables.isEmpty()) {
      return List.of();
    }
    var sql =
        tables.stream()
            .map(table -> "select '%1$s', count(*) from %1$s".formatted(table))
            .collect(Collectors.joining(" union all ", "", " order by 1"));
    var rows = new ArrayList<KeptRow>();
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var counted = statement.executeQuery(sql)) {
      while (counted.next()) {
        rows.add(new KeptRow(counted.getString(1).strip(), counted.getLong(2)));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Drops the tables of a plugin, those that others point to last. */
  void drop(String plugin) {
    var left = new TreeSet<>(tables());
    left.removeIf(table -> !table.startsWith(PluginSchemas.prefix(plugin)));
    while (!left.isEmpty()) {
      int before = left.size();
      left.removeIf(this::dropped);
      if (left.size() == before) {
        throw new IllegalStateException("Something still points to " + left);
      }
    }
  }

  private boolean dropped(String table) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      var quote =
          PluginSchemas.isHistory(table) ? connection.getMetaData().getIdentifierQuoteString() : "";
      statement.execute("drop table " + quote + table + quote);
      return true;
    } catch (SQLException pointedTo) {
      return false;
    }
  }
}
