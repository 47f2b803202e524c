package vn.thao.platform.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The tables that plugins bring: each plugin has a folder of migrations and a history of its own,
 * apart from the core's. Known to the running system and to backups alike.
 */
public final class PluginSchemas {

  private static final String PREFIX = "plugin_";
  private static final String HISTORY = "__history";

  private PluginSchemas() {}

  /**
   * What the names of a plugin's tables begin with: {@code plugin_acme_seats__}. No id has two
   * separators in a row, so no plugin's begin like another's.
   */
  public static String prefix(String plugin) {
    return PREFIX + plugin.replaceAll("[^a-z0-9]", "_") + "__";
  }

  /** The part of a table's name that stands for its plugin, which may be another than the id. */
  public static String owner(String table) {
    return table.substring(PREFIX.length()).split("__", 2)[0];
  }

  static boolean isOfAPlugin(String table) {
    return table.startsWith(PREFIX);
  }

  /** Flyway made it, and writes its name within quotes. */
  public static boolean isHistory(String table) {
    return isOfAPlugin(table) && table.endsWith(HISTORY);
  }

  static String history(String plugin) {
    return prefix(plugin) + "history";
  }

  /** Below {@code db/plugin/}, not {@code db/migration/}, which the core's history reads whole. */
  private static String folder(String plugin) {
    return "db/plugin/" + plugin;
  }

  public static boolean has(ClassLoader loader, String plugin) {
    return loader.getResource(folder(plugin)) != null
        || loader.getResource(folder(plugin) + "/") != null;
  }

  /** What runs its migrations, when it has any; the data source is still to be named. */
  public static FluentConfiguration migrations(ClassLoader loader, String plugin) {
    return Flyway.configure(loader)
        .locations("classpath:" + folder(plugin))
        .table(history(plugin))
        .baselineOnMigrate(true)
        .baselineVersion("0");
  }

  /** The tables of all plugins that there are or were, their histories too. */
  public static Set<String> tables(Connection connection) throws SQLException {
    var tables = new TreeSet<>(BackupTables.all(connection));
    tables.removeIf(table -> !isOfAPlugin(table));
    return tables;
  }

  /** The ids of the plugins that these libraries hold and that bring tables. */
  static List<String> in(ClassLoader loader) {
    return PluginDescriptors.in(loader).values().stream()
        .map(descriptor -> descriptor.getProperty("id", ""))
        .filter(id -> has(loader, id))
        .sorted()
        .toList();
  }
}
